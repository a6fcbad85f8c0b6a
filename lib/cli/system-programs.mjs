// System programs that some tests need and npm cannot bring: the one list of them. Runs on Node 20 without packages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const onPath = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => folder && existsSync(path.join(folder, name)))

/** `package` is Debian's name. */
export const SYSTEM_PROGRAMS = [
  { package: 'chromium', use: 'browser journeys', isThere: () => onPath('chromium') },
  {
    package: 'fonts-noto-cjk',
    use: 'Chinese text in screenshots',
    isThere: () =>
      ['NotoSansCJK-Regular.ttc', 'NotoSerifCJK-Regular.ttc'].some((file) =>
        existsSync(`/usr/share/fonts/opentype/noto/${file}`),
      ),
  },
  {
    package: 'poppler-utils',
    use: 'reading and checking PDF files',
    isThere: () => onPath('pdftotext') && onPath('pdfsig'),
  },
  { package: 'qpdf', use: 'checking the structure of PDF files', isThere: () => onPath('qpdf') },
]

export const missingPrograms = () => SYSTEM_PROGRAMS.filter((program) => !program.isThere())

const apt = (...args) =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })

/** Installs what is missing where that is possible without asking: as root on Debian. Returns what is still missing. */
export function provideSystemPrograms() {
  const missing = missingPrograms()
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return missing
  console.log(`Installing ${missing.map((program) => program.package).join(', ')} …`)
  apt('update', '-q')
  const { status, stderr } = apt(
    'install',
    '-y',
    '-q',
    '--no-install-recommends',
    ...missing.map((program) => program.package),
  )
  if (status !== 0) console.error(stderr)
  return missingPrograms()
}
