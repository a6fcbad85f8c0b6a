import path from 'node:path'

export const SESSIONS_FOLDER = path.resolve('test-results', 'sessions')

export const sessionFile = (key: string): string => path.join(SESSIONS_FOLDER, `${key}.json`)
