import { createHash } from 'node:crypto'

/** The same name gives the same id in every seed. */
export const idOf = (name: string): string => {
  const hex = createHash('sha256').update(`seed:${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const REGION = '370211'
export const APPROVAL_ID = `approval-${REGION}`
export const HEALTH_ID = `health-${REGION}`
