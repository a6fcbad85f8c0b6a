import type { Locale } from '@/lib/domain/shared/wording'

/** Names of laws as the English pages say them. */
const LAWS: Readonly<Record<string, string>> = {
  行政许可法: 'Administrative Licensing Law',
  '医疗机构校验管理办法（试行）': 'Measures for the Verification of Medical Institutions',
}

/** Grounds that are no article of a law, with what follows a law in them. */
const OTHERS: Readonly<Record<string, string>> = {
  '，承诺期限暂停，法定期限不停': ': the promise stops, the legal limit does not',
  '整改期限届满，恢复计时': 'Term to correct ended, the count goes on',
  '、': '; ',
}

const DIGITS = '零一二三四五六七八九'

/** 三十二 → 32, 一百零三 → 103; articles, paragraphs and items are numbered so. */
export function chineseNumber(text: string): number {
  let total = 0
  let digit = 0
  for (const sign of text) {
    const unit = { 十: 10, 百: 100 }[sign]
    if (unit === undefined) digit = DIGITS.indexOf(sign)
    else {
      total += (digit || 1) * unit
      digit = 0
    }
  }
  return total + digit
}

const NUMBER = '([零一二三四五六七八九十百]+)'
const CITATION = new RegExp(
  `《(?:中华人民共和国)?([^》]+)》(?:第${NUMBER}条)?(?:第${NUMBER}款)?(?:第${NUMBER}项)?`,
  'g',
)

/**
 * A legal ground as the account of time keeps it (《行政许可法》第三十二条第一款第五项), for the reader: Chinese as it is stored,
 * English as “Administrative Licensing Law, art. 32(1)(5)”. What it does not know stays Chinese.
 */
export function sayGround(text: string, locale: Locale): string {
  if (locale === 'zh') return text
  const cited = text.replace(CITATION, (whole, law: string, ...numbers: (string | undefined)[]) => {
    const name = LAWS[law]
    if (name === undefined) return whole
    const [article, paragraph, item] = numbers.map((part) => (part ? chineseNumber(part) : null))
    return [name, article && `, art. ${article}`, paragraph && `(${paragraph})`, item && `(${item})`]
      .filter(Boolean)
      .join('')
  })
  return Object.entries(OTHERS).reduce((said, [zh, en]) => said.replaceAll(zh, en), cited)
}
