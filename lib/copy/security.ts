import type { AuditProblemKind } from '@/lib/domain/admin/audit-problems'
import type { Wording } from '@/lib/domain/shared/wording'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** The audit log, for the security auditor and oversight. */
export const SECURITY = {
  navAudit: w('审计记录', 'Audit log'),
  kicker: w('安全审计', 'Security audit'),
  title: w('审计记录', 'Audit log'),
  lead: w(
    '每件事谁、什么时候、在哪个地址做的。只增不改；哪一条被动过，查一遍就知道。',
    'Who did what, when and from where. Entries are added, never changed; a check shows any that was touched.',
  ),
  checkTitle: w('查一遍有没有被动过', 'Check that nothing was touched'),
  checkLead: w(
    '从第一条起重算所有记录和锚点。几万条以内不到一分钟。',
    'Recomputes every entry and every anchor from the first one. Under a minute for some ten thousand entries.',
  ),
  check: w('开始查', 'Start the check'),
  checking: w('正在查…', 'Checking…'),
  intact: w(
    '没有被动过：{streams} 条记录链，{entries} 条记录，{anchors} 个锚点都对得上。',
    'Untouched: {streams} streams, {entries} entries and {anchors} anchors all agree.',
  ),
  lastAnchor: w(
    '请把这个记在系统外面：锚点 {seq}，{hash}。以后可以用它核对记录有没有被整段截掉。',
    'Note this down outside the portal: anchor {seq}, {hash}. It shows later whether the end of the log was cut off.',
  ),
  broken: w(
    '有 {count} 处对不上。请马上保护现场，不要重启系统，通知分管领导。',
    '{count} places do not agree. Secure the system, do not restart it, and tell the person in charge.',
  ),
  checkFailed: w(
    '没有查完，请再试一次；还不行请看运维日志。',
    'The check did not finish. Try again, or look at the operations log.',
  ),
  problemAt: w('{stream}，第 {seq} 条：{what}', '{stream}, no. {seq}: {what}'),
  filterActor: w('谁做的', 'By whom'),
  filterActorHint: w('姓名、登录名或编号', 'Name, login name or id'),
  filterAction: w('做了什么', 'Action'),
  filterActionHint: w('以这个开头，例如 account.', 'Begins with this, e.g. account.'),
  filterFrom: w('从', 'From'),
  filterTo: w('到', 'To'),
  filter: w('筛选', 'Filter'),
  clear: w('看全部', 'Show all'),
  caption: w('审计记录，新的在前', 'Audit entries, newest first'),
  at: w('时间', 'Time'),
  actor: w('谁', 'Who'),
  action: w('做了什么', 'Action'),
  subject: w('对什么', 'Subject'),
  place: w('记录链', 'Stream'),
  hash: w('校验值', 'Hash'),
  text: w('记录原文', 'Stored text'),
  older: w('更早的', 'Earlier entries'),
  none: w('这个范围里没有记录', 'No entries in this range'),
  noneWhy: w('放宽日期，或去掉人和事的条件。', 'Widen the dates, or drop the person and the action.'),
  system: w('系统', 'system'),
} satisfies Record<string, Wording>

export const AUDIT_PROBLEMS: Record<AuditProblemKind, Wording> = {
  ENTRY_MISSING: w('这一条不见了', 'this entry is missing'),
  ENTRY_CHANGED: w('原文和当时的校验值对不上', 'the text is not what was hashed'),
  ENTRY_COLUMN: w('检索栏和原文说的不一样', 'a search column differs from the text'),
  CHAIN_BROKEN: w('接不上前一条', 'does not follow the entry before it'),
  HEAD_DIFFERS: w('链尾和登记的不一样', 'the stream ends elsewhere than recorded'),
  STREAM_EMPTIED: w('整条链的记录都不见了', 'all entries of the stream are gone'),
  ANCHOR_MISSING: w('这个锚点不见了', 'this anchor is missing'),
  ANCHOR_CHANGED: w('锚点内容被动过', 'the anchor was changed'),
  ANCHOR_CHAIN_BROKEN: w('锚点接不上前一个', 'the anchor does not follow the one before it'),
  ANCHORED_ENTRY_GONE: w('锚点记着的这一条不见了', 'an anchored entry is gone'),
  ANCHORED_ENTRY_DIFFERS: w('和锚点记着的不一样，链被重写过', 'differs from the anchor: the stream was rewritten'),
  ANCHORS_CUT: w('登记说锚过，锚点却没有', 'recorded as anchored, but no anchor has it'),
}
