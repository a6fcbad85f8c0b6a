import { database } from '@/lib/db/client'

/** A story is told in steps: it says when it goes on, and goes on when the office's clock stands there. */
export type Story = AsyncGenerator<Date, void>

/** Stories whose next step falls on the same minute run side by side, as people in an office do. */
const AT_ONCE = 3

interface Running {
  readonly story: Story
  at: Date
}

async function setOfficeClock(base: Date): Promise<void> {
  await database().officeClock.update({ where: { id: 1 }, data: { base, anchoredAt: null } })
}

/** Tells all stories in the order of their dates and leaves each where the clock ends. */
export async function tell(stories: readonly Story[], until: Date): Promise<void> {
  let running: Running[] = []
  await inLanes(stories, async (story) => void (await goOn(story, running)))
  for (;;) {
    running = running.filter(({ at }) => at < until)
    if (running.length === 0) break
    const first = new Date(Math.min(...running.map(({ at }) => at.getTime())))
    await setOfficeClock(first)
    const now = running.filter(({ at }) => at.getTime() === first.getTime())
    running = running.filter((one) => !now.includes(one))
    await inLanes(now, async ({ story }) => void (await goOn(story, running)))
  }
  await setOfficeClock(until)
}

async function goOn(story: Story, running: Running[]): Promise<void> {
  const step = await story.next()
  if (!step.done) running.push({ story, at: step.value })
}

async function inLanes<T>(members: readonly T[], work: (member: T) => Promise<void>): Promise<void> {
  const left = [...members]
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, members.length) }, lane))
}
