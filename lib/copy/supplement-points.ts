/**
 * How the lines of the one-off notice are drafted. Chinese only: they are printed in DOC-02, and the clerk edits them.
 */
export const MISSING_PAPER = (title: string): string => `没有收到“${title}”`
export const PULL_FAILED = (title: string): string => `共享数据里没有取到“${title}”，要由贵机构提供`
export const PROMISE_BARRED = (title: string, ground: string): string =>
  `没有收到“${title}”，这次不能用承诺代替（${ground}）`

/** What the applicant does about a rule of effect SUPPLEMENT. */
export const RULE_REMEDIES: Readonly<Record<string, string>> = {
  AV03: '请核对登记号和统一社会信用代码，改正填错的一个；两个证照本身不一致的，请上传证照，并先办理变更登记。',
  AV10: '请按核准登记的科目改正；要增加科目的，请先办理变更登记。',
  AV19: '请上传消防验收或者备案凭证。',
  AV36: '请按登记的内容改正；登记以后有变动的，请先办理变更登记，再上传批准文件。',
}
export const RULE_REMEDY = '请按登记或者证照的内容改正，或者上传能说明情况的材料。'

export const STILL_UNMET = '补正后仍不符合要求'
/** Stands in the preview where the clerk has not written yet. */
export const NOT_WRITTEN_YET = '（还没有写）'
