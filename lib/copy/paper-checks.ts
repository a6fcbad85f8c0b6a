import type { HintCode } from '@/lib/domain/paper/hints'
import type { Wording } from '@/lib/domain/shared/wording'

/** What a machine saw on a paper: hints that help, never a refusal. */
export const PAPER_CHECK = {
  waiting: { zh: '排队等自动检查，不影响提交', en: 'Waiting to be looked at by the system; you can still submit' },
  running: { zh: '正在自动检查，不影响提交', en: 'The system is looking at it; you can still submit' },
  failed: { zh: '没有检查成，不影响提交', en: 'It could not be checked; you can still submit' },
  clean: { zh: '自动检查没有看出问题', en: 'The system saw nothing to point out' },
  toCheck: { zh: '自动检查：{n} 处请您核对', en: 'Seen by the system: {n} to look at' },
  read: { zh: '自动检查：没有看出问题，看读到了什么', en: 'The system saw no problem: what it read' },
  note: {
    zh: '这是系统看文件得出的提示，可能不准。您认为没有问题的，不用改，不影响提交。',
    en: 'These are hints of a machine and may be wrong. If all is well, leave it; you can still submit.',
  },
  staffNote: {
    zh: '这是系统看文件得出的提示，可能不准，以人工审查为准。',
    en: 'These are hints of a machine and may be wrong; what you see counts.',
  },
  where: { zh: '看它在哪一页（第 {page} 页）', en: 'See where it is (page {page})' },
  picture: { zh: '{name} 第 {page} 页，框出的是提示说的地方', en: '{name}, page {page}; the box marks the place' },
  wholePage: { zh: '{name} 第 {page} 页', en: '{name}, page {page}' },
  draft: { zh: '另一份草稿', en: 'another draft' },
} satisfies Record<string, Wording>

export const PAPER_HINTS: Record<HintCode, Wording> = {
  page_blank: { zh: '第 {pages} 页是空白的，看看是不是漏扫了', en: 'Page {pages} is blank: was the sheet scanned?' },
  page_blurred: {
    zh: '第 {pages} 页看着模糊，请放大看看字清不清楚',
    en: 'Page {pages} looks blurred: please see whether the words can be read',
  },
  page_turned: {
    zh: '第 {pages} 页的方向不正，转正再传，审查的人更好看',
    en: 'Page {pages} lies turned: turn it upright so that it is easier to read',
  },
  page_small: {
    zh: '图片短边不到 {minShortSide} 像素，可能看不清',
    en: 'The short side has fewer than {minShortSide} pixels and may be hard to read',
  },
  nothing_read: {
    zh: '没有认出文字，所以没有和申报表核对',
    en: 'No words could be read, so nothing was compared with the form',
  },
  not_to_the_end: {
    zh: '一共 {pages} 页，只看了前 {looked} 页',
    en: 'Only the first {looked} of {pages} pages were looked at',
  },
  used_in_case: {
    zh: '这份文件也用在了“{material}”。本来就是同一份的，不用改',
    en: 'The same file is also used for “{material}”. If that is right, leave it',
  },
  used_elsewhere: {
    zh: '这份文件以前在{caseNo}里交过（{material}）。看看是不是拿错了旧文件',
    en: 'The same file was handed in before, in {caseNo} ({material}): is it an old one by mistake?',
  },
  other_name: {
    zh: '文件上写的单位是“{written}”，和申报的“{name}”不一样',
    en: 'The paper names “{written}”, the application “{name}”',
  },
  name_not_found: {
    zh: '没有在文件上找到“{name}”这个名称',
    en: 'The name “{name}” was not found on the paper',
  },
  name_agrees: { zh: '单位名称和申报的一致', en: 'The name of the institution agrees' },
  date_differs: {
    zh: '文件上的日期是 {written}，申报表填的是 {filled}',
    en: 'The paper says {written}, the form {filled}',
  },
  date_not_filled: {
    zh: '文件上的日期是 {written}，申报表里还没有填',
    en: 'The paper says {written}; the form has no date yet',
  },
  date_agrees: { zh: '日期 {date} 和申报表一致', en: 'The date {date} agrees with the form' },
  expired: { zh: '文件上的有效期到 {date}，已经过期', en: 'The paper was valid until {date}: it has expired' },
  validity_differs: {
    zh: '文件上的有效期到 {written}，申报表填的是 {filled}',
    en: 'The paper is valid until {written}, the form says {filled}',
  },
  validity_agrees: { zh: '有效期到 {date}，和申报表一致', en: 'Valid until {date}, as in the form' },
  verdict_fails: {
    zh: '文件上有“不合格”一类的结论，请看清楚是哪一项',
    en: 'The paper contains a conclusion such as “failed”: please see what it is about',
  },
  verdict_passes: { zh: '结论是合格', en: 'The conclusion is a pass' },
}
