import { currentRemediesVersion, type RemediesAddress } from '@/lib/domain/document/legal-texts'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { parameterAt } from '@/lib/services/parameters'

/** To whom one turns against an adverse document; names are configuration, the text is the law's (DOMAIN §5.5). */
export async function remediesAt(today: IsoDate): Promise<RemediesAddress> {
  const textVersion = currentRemediesVersion(today)
  if (!textVersion) throw new Error(`no text of remedies on ${today}`)
  return {
    textVersion,
    reconsiderationTo: await parameterAt('remedies.reconsiderationTo', today, '青岛市黄岛区人民政府'),
    court: await parameterAt('remedies.court', today, '青岛市黄岛区人民法院'),
  }
}
