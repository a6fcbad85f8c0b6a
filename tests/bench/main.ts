import pg from 'pg'
import type { Portal } from '@/lib/cli/portal'
import { closeDatabase } from '@/lib/db/client'
import { routes } from '@/lib/routes'
import { cookieFor } from '@/tests/support/doors'
import { makeDistrict } from '@/tests/support/factories'
import { openKillGround, startPortalOn } from '@/tests/support/kill-ground'
import { acceptedCase, makeOffice, type Office, submittedCase } from '@/tests/support/many-cases'
import { startBare } from './bare'
import { copyCases } from './bulk'
import { firstLoadKb } from './first-load'
import { compare, durations, median, type Target } from './load'
import { measureSubmit } from './submit'

/** Started by `npm run bench`. Progress goes to stderr; what was measured is one JSON object on stdout. */
const QUICK = process.argv.includes('--quick')
const SLICES = QUICK ? { slices: 4, ms: 1_500 } : { slices: 10, ms: 4_000 }
const SAMPLES = QUICK ? 20 : 60
const LARGE = QUICK ? 20_000 : 100_000
const SUBMIT = QUICK ? { chunks: 3, size: 8, first: 100 } : { chunks: 6, size: 20, first: 100 }
const SMALL = 1_000

const tell = (line: string): void => console.error(line)
const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

interface Places {
  readonly worklist: string
  readonly caseId: string
  readonly cookies: Readonly<Record<'clerk' | 'reviewer' | 'applicant', string>>
}

async function arrange(office: Office): Promise<Places & { readonly institutionId: string }> {
  await submittedCase(0)
  const { caseId, clinic } = await acceptedCase(1, office)
  return {
    ...{ worklist: routes.window, caseId, institutionId: clinic.institutionId },
    cookies: {
      clerk: await cookieFor(office.clerk),
      reviewer: await cookieFor(office.reviewers.A),
      applicant: await cookieFor(clinic.applicant),
    },
  }
}

function pagesOf(origin: string, { caseId, cookies }: Places): Readonly<Record<string, Target>> {
  const at = (path: string, cookie: string): Target => ({ origin, path, cookie })
  return {
    // Session, frame and an empty list: what every page of staff costs before it shows anything of its own.
    frame: at(routes.accountNotices, cookies.clerk),
    windowList: at(routes.window, cookies.clerk),
    reviewerList: at(routes.reviewer, cookies.reviewer),
    reviewCase: at(routes.reviewCase(caseId), cookies.reviewer),
    tracker: at(routes.applicantCase(caseId), cookies.applicant),
  }
}

async function timesOf(pages: Readonly<Record<string, Target>>): Promise<Record<string, number>> {
  const times: Record<string, number> = {}
  for (const [name, target] of Object.entries(pages)) {
    await durations(target, 10)
    times[name] = median(await durations(target, SAMPLES))
  }
  return times
}

const NEEDED = `${routes.neededItems}?items=A&items=B`
const PUBLIC = [
  ...[routes.home, routes.guide, routes.guideItem('A'), routes.whichItems, NEEDED],
  ...[routes.progress, routes.register, routes.verify],
]

async function loads(portal: Portal, bare: string, { cookies, caseId }: Places): Promise<Record<string, number>> {
  const sizes: Record<string, number> = { empty: await firstLoadKb(bare, '/') }
  for (const path of [...PUBLIC, routes.signIn]) sizes[path] = await firstLoadKb(portal.origin, path)
  sizes[routes.window] = await firstLoadKb(portal.origin, routes.window, cookies.clerk)
  sizes['/reviewer/cases/[caseId]'] = await firstLoadKb(portal.origin, routes.reviewCase(caseId), cookies.reviewer)
  sizes['/applicant/cases/[caseId]'] = await firstLoadKb(portal.origin, routes.applicantCase(caseId), cookies.applicant)
  return sizes
}

async function measure() {
  const ground = await openKillGround()
  const pool = new pg.Pool({ connectionString: ground.settings.DATABASE_URL, max: 8 })
  try {
    await makeDistrict()
    const office = await makeOffice()
    const places = await arrange(office)
    tell('Handing in …')
    const submit = await measureSubmit(pool, SUBMIT)
    tell(`  ${round(submit.ours)} a second, ${round(submit.bare)} plainly (${submit.rows} rows each)`)
    await copyCases(pool, places, { from: 1, to: SMALL + 1 })
    const portal = await startPortalOn(ground)
    await portal.worker.stop() // nothing else happens while it is measured
    const bare = await startBare(ground.settings.DATABASE_URL)
    try {
      const pages = pagesOf(portal.origin, places)
      const list: Target = { origin: bare.origin, path: '/list', cookie: '' }
      const one: Target = { origin: bare.origin, path: `/case/${places.caseId}`, cookie: '' }
      const ratios: Record<string, Awaited<ReturnType<typeof compare>>> = {}
      for (const [name, target] of Object.entries(pages)) {
        ratios[name] = await compare(target, name.endsWith('List') ? list : one, SLICES)
        tell(`${name}: ${round(ratios[name].ours, 0)} a second, bare ${round(ratios[name].bare, 0)}`)
      }
      const firstLoad = await loads(portal, bare.origin, places)
      const before = await timesOf(pages)
      tell(`Copying to ${LARGE} cases …`)
      await copyCases(pool, places, { from: SMALL + 1, to: LARGE + 1 })
      const after = await timesOf(pages)
      return { submit, ratios, firstLoad, before, after }
    } finally {
      await bare.stop()
      await portal.stop()
    }
  } finally {
    await pool.end()
    await ground.stop()
    await closeDatabase()
  }
}

const { submit, ratios, firstLoad, before, after } = await measure()
const sum = (times: Record<string, number>): number => Object.values(times).reduce((total, ms) => total + ms, 0)
const rounded = (values: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]))
console.log(
  JSON.stringify({
    worklistPageRatio: round(ratios.windowList?.ratio ?? 0),
    casePageRatio: round(ratios.tracker?.ratio ?? 0),
    submitRatio: round(submit.ratio),
    growth100k: round(sum(after) / sum(before)),
    firstLoadKb: firstLoad,
    detail: {
      cases: { small: SMALL, large: LARGE },
      pages: Object.fromEntries(Object.entries(ratios).map(([name, pair]) => [name, rounded({ ...pair })])),
      submitPerSecond: rounded({ ours: submit.ours, bare: submit.bare, rows: submit.rows }),
      milliseconds: { small: rounded(before), large: rounded(after) },
    },
  }),
)
