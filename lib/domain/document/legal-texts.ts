import type { IsoDate } from '../shared/dates'

/**
 * Texts the law fixes, by version and first day of use (DOMAIN §5.5). A version is never edited: a document names the
 * version it was issued with. 行政复议法第二十条: sixty days; 行政诉讼法第四十六条: six months.
 */
interface RemediesText {
  readonly version: string
  readonly validFrom: IsoDate
  readonly lines: readonly string[]
}

const REMEDIES: readonly RemediesText[] = [
  {
    version: 'remedies@1',
    validFrom: '2024-01-01',
    lines: [
      '如不服本决定，可以自知道或者应当知道本决定之日起六十日内，向{reconsiderationTo}申请行政复议（《中华人民共和国行政复议法》第二十条）；也可以自知道或者应当知道本决定之日起六个月内，依法向{court}提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。',
      '行政复议、行政诉讼期间，除法律另有规定外，不停止本决定的执行。',
    ],
  },
]

export const currentRemediesVersion = (on: IsoDate): string | null =>
  REMEDIES.filter((text) => text.validFrom <= on)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
    .at(0)?.version ?? null

export interface RemediesAddress {
  readonly textVersion: string
  readonly reconsiderationTo: string
  readonly court: string
}

/** Null when the version is unknown: an adverse document without remedies must not go out. */
export function remediesLines(address: RemediesAddress): readonly string[] | null {
  const text = REMEDIES.find((one) => one.version === address.textVersion)
  if (!text) return null
  return text.lines.map((line) =>
    line.replace('{reconsiderationTo}', address.reconsiderationTo).replace('{court}', address.court),
  )
}
