import type { Readable } from 'node:stream'

export interface ByteRange {
  readonly start: number
  /** Inclusive, as in HTTP. */
  readonly end: number
}

/**
 * Where contents live, by their SHA-256 (DESIGN §3.11). A disk today; an S3 adapter fits behind the same port. Contents are
 * never changed: putting the same one again is a no-op.
 */
export interface FileStore {
  /** Takes a finished file from the staging folder. Durable when the promise resolves. */
  readonly put: (sha256: string, stagedPath: string) => Promise<void>
  readonly has: (sha256: string) => Promise<boolean>
  readonly open: (sha256: string, range?: ByteRange) => Promise<Readable>
  readonly read: (sha256: string) => Promise<Buffer>
  readonly remove: (sha256: string) => Promise<void>
  /** Every content that has not been touched since `before`. */
  readonly olderThan: (before: Date) => AsyncIterable<string>
}
