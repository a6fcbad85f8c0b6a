/** How personal data appears on screens, in exports and in public (DOMAIN §8). Counts code points, so rare Han stay whole. */

/** 张三 → 张*, 欧阳明 → 欧*明; four and more keep the first and the last. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim())
  const [first = ''] = characters
  if (characters.length <= 1) return characters.length === 0 ? '' : '*'
  if (characters.length === 2) return `${first}*`
  return first + '*'.repeat(characters.length - 2) + (characters.at(-1) ?? '')
}

/** 海青口腔门诊部 → 海***部: enough to see that it is one's own, too little to learn whose it is. */
export function maskInstitution(name: string): string {
  const characters = Array.from(name.trim())
  return `${characters[0] ?? ''}***${characters.length > 1 ? (characters.at(-1) ?? '') : ''}`
}

/** Keeps the first three and last four; what is too short to hide anything that way is hidden whole. */
function keepThreeAndFour(text: string): string {
  const characters = Array.from(text.trim())
  if (characters.length < 10) return '*'.repeat(characters.length)
  return characters.slice(0, 3).join('') + '*'.repeat(characters.length - 7) + characters.slice(-4).join('')
}

/** Internal screens only: nothing of an ID number is ever public. */
export const maskIdNo = keepThreeAndFour

export const maskMobile = keepThreeAndFour

export const maskCertificateNo = keepThreeAndFour

/** `a***@domain`, always three stars so that the length tells nothing. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 1) return '***'
  return `${Array.from(email)[0] ?? ''}***${email.slice(at)}`
}

const ADMINISTRATIVE = /^(?:[^省市区县旗路街道镇乡村\d]{1,8}?(?:省|市|区|县|旗)){0,4}/
const STREET = /^[^\d]{1,12}?(?:街道|镇|乡|大道|巷|胡同|[路街](?!道|街道))/

/** Address of a natural person to street level: no house, unit or room. */
export function maskAddress(address: string): string {
  const text = address.trim()
  const administrative = ADMINISTRATIVE.exec(text)?.[0] ?? ''
  const street = STREET.exec(text.slice(administrative.length))?.[0] ?? ''
  const kept = administrative + street
  return kept === text ? text : `${kept}***`
}

export const DOSE_CLASSES = ['≤1', '1–5', '5–20', '>20'] as const
/** In mSv. */
export type DoseClass = (typeof DOSE_CLASSES)[number]

export function doseClass(mSv: number): DoseClass {
  if (mSv <= 1) return '≤1'
  if (mSv <= 5) return '1–5'
  return mSv <= 20 ? '5–20' : '>20'
}
