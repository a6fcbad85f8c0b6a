import path from 'node:path'

export const SESSIONS_FOLDER = path.resolve('test-results', 'sessions')

export const sessionFile = (key: string): string => path.join(SESSIONS_FOLDER, `${key}.json`)

/** Of the portal on which every page has something to show; outside `test-results`, it outlives a run of the tests. */
export const EVERY_PAGE_FOLDER = path.resolve(process.env.EVERY_PAGE_FOLDER ?? path.join('test-results', 'every-page'))

export const everyPageSession = (key: string): string => path.join(EVERY_PAGE_FOLDER, `${key}.json`)
