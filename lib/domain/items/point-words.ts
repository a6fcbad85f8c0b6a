import type { Wording } from '../shared/wording'
import type { Catalogue } from './catalogue'

/** What a point of the desk review or of the on-site list is called; a code the catalogue does not know stands for itself. */
export const wordsOfCode = (catalogue: Catalogue, code: string): Wording =>
  catalogue.onSiteCheck(code)?.wording.title ?? catalogue.deskCheck(code)?.wording.title ?? { zh: code, en: code }
