/** What the worker needs of the database beside its jobs: the office's clock and the end of its pool. */
export { closeDatabase } from '@/lib/db/client'
export { keepDemoClockAlive } from '@/lib/db/demo-clock'
export { officeNow, resumeDemoClock, stopDemoClock } from '@/lib/db/office-clock'
export type { Task } from '@/lib/db/jobs'
