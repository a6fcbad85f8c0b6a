import type { Wording } from '@/lib/domain/shared/wording'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** Oversight: every case, read only, with its record. */
export const AUDITOR = {
  nav: w('办件', 'Cases'),
  navAudit: w('审计记录', 'Audit log'),
  title: w('本区办件', 'Cases of the district'),
  lead: w(
    '只看不改。每个办件的时间账、每一步和审计记录都在里面；看过会留记录。',
    'Read only. Each case holds its ledger, every step and its audit entries; that you looked is on record.',
  ),
  search: w('案号或机构名称', 'Case number or institution'),
  status: w('到哪一步', 'State'),
  all: w('全部', 'All'),
  filter: w('查', 'Search'),
  caption: w('办件，新的在前', 'Cases, newest first'),
  colCase: w('机构，案号', 'Institution, case number'),
  colItems: w('六项', 'Items'),
  colState: w('到哪一步', 'State'),
  colChanged: w('最近变动', 'Last change'),
  none: w('没有这样的办件', 'No such case'),
  noneWhy: w(
    '案号要写全，机构名写一部分就行。草稿不在这里。',
    'The number in full, or part of the name. Drafts are not listed.',
  ),
  more: w('更早的', 'Earlier'),
  fromStart: w('回到最前', 'From the start'),

  kicker: w('效能监督，只看不改', 'Oversight, read only'),
  intact: w('记录没有被动过', 'The record is untouched'),
  intactNote: w(
    '{events} 步、{entries} 条审计记录逐条重算，前后相接；其中 {anchored} 条已锚定。',
    '{events} steps and {entries} audit entries recomputed, each following the one before; {anchored} of them anchored.',
  ),
  broken: w('记录对不上', 'The record does not agree'),
  brokenNote: w(
    '审计记录 {broken}，步骤 {events} 和写入时不一样，或接不上。请马上告诉安全审计员，不要再动这个办件。',
    'Audit entries {broken} and steps {events} are not as written, or do not follow. Tell the security auditor at once and leave the case alone.',
  ),
  events: w('每一步', 'Steps'),
  eventsCaption: w('办件走过的每一步', 'Every step of the case'),
  colStep: w('步骤', 'Step'),
  colFrom: w('从', 'From'),
  colTo: w('到', 'To'),
  colWho: w('谁', 'Who'),
  colWhen: w('时间', 'Time'),
  colReason: w('理由', 'Reason'),
  entries: w('审计记录', 'Audit entries'),
  entriesCount: w('{count} 条，从提交前的草稿算起', '{count} entries, from the first draft on'),
} satisfies Record<string, Wording>
