import { YearLying } from './year-lying'
import { YearStanding } from './year-standing'
import type { YearPictureProps } from './year-types'

export type { YearEvent, YearLane, YearLicence, YearPictureProps } from './year-types'

/** 年图: the year lying on a desktop, standing on a phone. The standing one is also what is read aloud. */
export const YearPicture = (props: YearPictureProps) => (
  <>
    <YearLying {...props} />
    <YearStanding {...props} />
  </>
)
