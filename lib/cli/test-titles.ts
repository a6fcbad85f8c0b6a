import { readdirSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { forgetTitles, recordedTitles } from '@/lib/cli/title-recorder'

/**
 * Titles of all tests as their runners would print them. The test files are loaded with a recorder in place of the runner,
 * so that titles made by `each` and by loops are the real ones, and nothing is run.
 */
const RUNNERS = ['vitest', '@playwright/test']
const recorder = pathToFileURL(path.join(import.meta.dirname, 'title-recorder.ts')).href

const testFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))
    .sort()

export interface TitlesOfFile {
  readonly file: string
  readonly titles: readonly string[]
}

/** Where a file cannot be loaded outside its runner, the titles that stand in it as plain text. */
const writtenTitles = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\b(?:it|test|describe)(?:\.\w+)*\(\s*(['"`])(.*?)\1/g)].map(
    ([, , title]) => title ?? '',
  )

async function titlesOf(file: string): Promise<TitlesOfFile> {
  forgetTitles()
  try {
    await import(pathToFileURL(path.resolve(file)).href)
    return { file, titles: recordedTitles() }
  } catch {
    return { file, titles: writtenTitles(file) }
  }
}

export async function allTestTitles(folder = 'tests'): Promise<TitlesOfFile[]> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      RUNNERS.includes(specifier) ? { url: recorder, shortCircuit: true } : next(specifier, context),
  })
  const found: TitlesOfFile[] = []
  // One after the other: the recorder belongs to the file being loaded.
  for (const file of testFiles(folder)) found.push(await titlesOf(file))
  hooks.deregister()
  return found
}
