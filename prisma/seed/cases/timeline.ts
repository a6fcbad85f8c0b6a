import { database } from '@/lib/db/client'
import { officeDate, type IsoDate } from '@/lib/domain/shared/dates'

/** When a story goes on. */
export interface Step {
  readonly at: Date
  /** It issues no number, so it may run beside others of the same minute without changing what anybody gets. */
  readonly together: boolean
}

/** A story is told in steps: it says when it goes on, and goes on when the office's clock stands there. */
export type Story = AsyncGenerator<Step, void>

export const moment = (day: IsoDate, time: string): Date => new Date(`${day}T${time}:00+08:00`)

const AT_ONCE = 3

interface Running extends Step {
  readonly story: Story
  /** Its place in the list: decides who is first when two go on in the same minute. */
  readonly place: number
}

async function setOfficeClock(base: Date): Promise<void> {
  await database().officeClock.update({ where: { id: 1 }, data: { base, anchoredAt: null } })
}

interface Telling {
  readonly until: Date
  /** Called when the clock comes to another day. */
  readonly onDay?: (day: IsoDate) => void
}

/** Tells all stories in the order of their dates and leaves each where the clock ends. */
export async function tell(stories: readonly Story[], { until, onDay }: Telling): Promise<void> {
  let running: Running[] = []
  for (const [place, story] of stories.entries()) running.push(...(await goOn({ story, place })))
  let today: IsoDate | null = null
  for (;;) {
    const [first, ...others] = running
      .filter(({ at }) => at < until)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.place - b.place)
    if (!first) break
    const day = officeDate(first.at)
    if (day !== today) onDay?.(day)
    today = day
    await setOfficeClock(first.at)
    const beside = first.together ? others.filter((one) => one.together && one.at.getTime() === first.at.getTime()) : []
    const now = [first, ...beside]
    const next = await inLanes(now, goOn)
    running = [...others.filter((one) => !beside.includes(one)), ...next.flat()]
  }
  await setOfficeClock(until)
}

async function goOn({ story, place }: Pick<Running, 'story' | 'place'>): Promise<Running[]> {
  const step = await story.next()
  return step.done ? [] : [{ ...step.value, story, place }]
}

async function inLanes<T, Out>(members: readonly T[], work: (member: T) => Promise<Out>): Promise<Out[]> {
  const left = [...members]
  const results: Out[] = []
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) results.push(await work(next))
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, members.length) }, lane))
  return results
}
