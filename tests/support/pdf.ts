import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'vitest'
import { SYSTEM_PROGRAMS } from '@/lib/cli/system-programs.mjs'

const missing = SYSTEM_PROGRAMS.filter(({ package: name }) => name === 'poppler-utils' || name === 'qpdf').filter(
  (program) => !program.isThere(),
)

/** A test that reads a PDF with poppler and qpdf: skipped where they are missing, but a failure in CI. */
export const pdfTest: typeof test =
  missing.length === 0 || process.env['CI'] === 'true' ? test : (test.skip as typeof test)
export const pdfTitle = (title: string): string =>
  missing.length === 0 ? title : `${title} [SKIPPED: needs ${missing.map((program) => program.package).join(', ')}]`

function withFile<T>(pdf: Buffer, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-pdf-'))
  try {
    const file = path.join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    return use(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The words of a PDF without the line breaks of the layout. */
export const pdfText = (pdf: Buffer): string =>
  withFile(pdf, (file) => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).replace(/\s+/g, '')

/** One page's words in reading order, lines kept. */
export const pdfPageText = (pdf: Buffer, page: number): string =>
  withFile(pdf, (file) =>
    execFileSync('pdftotext', ['-layout', '-f', String(page), '-l', String(page), file, '-'], { encoding: 'utf8' }),
  )

/** What `pdfsig` says; it leaves with an error for a broken signature, which is an answer here. */
export const pdfSignature = (pdf: Buffer): string =>
  withFile(pdf, (file) => spawnSync('pdfsig', [file], { encoding: 'utf8' }).stdout)

/** Findings of `qpdf --check`; empty for a clean file. */
export const pdfProblems = (pdf: Buffer): string =>
  withFile(pdf, (file) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    return status === 0 && !/WARNING/.test(stdout + stderr) ? '' : stdout + stderr
  })

const info = (pdf: Buffer, field: string): string =>
  withFile(pdf, (file) => execFileSync('pdfinfo', [file], { encoding: 'utf8' }))
    .split('\n')
    .find((line) => line.startsWith(`${field}:`))
    ?.slice(field.length + 1)
    .trim() ?? ''

export const pdfPages = (pdf: Buffer): number => Number(info(pdf, 'Pages'))
export const pdfInfo = info

/** Names and “embedded” of the fonts. */
export const pdfFonts = (pdf: Buffer): { name: string; embedded: boolean }[] =>
  withFile(pdf, (file) => execFileSync('pdffonts', [file], { encoding: 'utf8' }))
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => ({
      name: line.split(/\s+/)[0] ?? '',
      embedded: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s/.exec(line)?.[1] === 'yes',
    }))

/** A page as PNG. */
export const pdfPicture = (pdf: Buffer, page: number, dpi = 50): Buffer =>
  withFile(pdf, (file, folder) => {
    const at = String(page)
    execFileSync('pdftoppm', [
      '-r',
      String(dpi),
      '-png',
      '-f',
      at,
      '-l',
      at,
      '-singlefile',
      file,
      path.join(folder, 'page'),
    ])
    return readFileSync(path.join(folder, 'page.png'))
  })
