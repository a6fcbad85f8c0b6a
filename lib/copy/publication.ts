import type { Locale, Wording } from '@/lib/domain/shared/wording'
import type { StatusCode } from './status'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** How a published conclusion reads and looks. */
export const CONCLUSION_STATES: Readonly<Record<string, Wording & { readonly status: StatusCode }>> = {
  QUALIFIED: { ...w('校验合格', 'Qualified'), status: 'ok' },
  DEFERRED: { ...w('暂缓校验', 'Deferred'), status: 'pause' },
  UNQUALIFIED: { ...w('再次校验不合格', 'Failed re-verification'), status: 'bad' },
  PENDING: { ...w('另行通知', 'To follow'), status: 'go' },
  WITHDRAWN: { ...w('已撤回', 'Withdrawn'), status: 'na' },
  NOT_ACCEPTED: { ...w('不予受理', 'Not accepted'), status: 'na' },
}

export const sayConclusion = (conclusion: string, locale: Locale): string =>
  CONCLUSION_STATES[conclusion]?.[locale] ?? conclusion

/** Columns of the open data, with what each means. */
export const REGISTER_COLUMNS: readonly { readonly label: Wording; readonly meaning: Wording }[] = [
  { label: w('机构名称', 'Institution'), meaning: w('执业许可证上的第一名称', 'First name on the licence') },
  {
    label: w('统一社会信用代码', 'Credit code'),
    meaning: w('18 位；没有代码的机构为空', '18 characters; empty where there is none'),
  },
  { label: w('登记号', 'Registration number'), meaning: w('医疗机构登记号', 'Registration number of the institution') },
  { label: w('类别', 'Category'), meaning: w('按 WS 218-2002', 'After WS 218-2002') },
  {
    label: w('地址', 'Address'),
    meaning: w('许可证上的地址；个体机构只到街道', 'As on the licence; to the street for natural persons'),
  },
  {
    label: w('主要负责人', 'Principal'),
    meaning: w('个体机构只显示姓', 'Masked for natural persons'),
  },
  { label: w('校验事项', 'Item'), meaning: w('每项一行', 'One line per item') },
  { label: w('结论', 'Conclusion'), meaning: w('最新一次的结论', 'The latest conclusion') },
  { label: w('决定日期', 'Decided on'), meaning: w('年-月-日', 'Year-month-day') },
  {
    label: w('下次校验期满', 'Next due date'),
    meaning: w('没有新期限的为空', 'Empty where there is no new date'),
  },
  { label: w('决定机关', 'Authority'), meaning: w('作出结论的机关', 'Who decided') },
  { label: w('文号', 'Document number'), meaning: w('校验结论通知书的文号', 'Number of the notice of result') },
  { label: w('公示日期', 'Published on'), meaning: w('年-月-日', 'Year-month-day') },
]

export const REGISTER = {
  title: w('查一家医疗机构的校验结果', 'Look up the verification of an institution'),
  lead: w(
    '不用登录。查得到机构名称、证照登记信息、校验结论和下次校验期满日。',
    'No sign-in. You find the name, the licence data, the conclusion and the next due date.',
  ),
  label: w('机构名称、统一社会信用代码、登记号或文号', 'Name, credit code, registration or document number'),
  search: w('查询', 'Search'),
  hint: w('名称写两个字就能查；号码要写全。', 'Two characters of a name are enough; numbers must be complete.'),
  tooShort: w('请至少写两个字', 'Enter at least two characters'),
  tooShortWhy: w('一个字查出来的太多，看不过来。', 'One character finds too many.'),
  filterConclusion: w('结论', 'Conclusion'),
  filterItem: w('校验事项', 'Item'),
  allConclusions: w('全部结论', 'All conclusions'),
  allItems: w('全部事项', 'All items'),
  filter: w('筛选', 'Filter'),
  countAll: w('已公示 {count} 份结果', '{count} results published'),
  countFound: w('查到 {count} 份，“{typed}”', '{count} found for “{typed}”'),
  atLeast: w('{count} 以上', 'more than {count}'),
  none: w('没有查到', 'Nothing found'),
  noneWhy: w(
    '可能还没有公示：结论作出后 7 个工作日内公示。也可能名称和许可证上的不一样，换两个字试试。',
    'It may not be published yet: results appear within 7 working days. Or the name on the licence differs; try two other characters.',
  ),
  empty: w('还没有公示的结果', 'No results published yet'),
  emptyWhy: w(
    '第一份结论作出后 7 个工作日内会出现在这里。',
    'The first appears within 7 working days of its decision.',
  ),
  csv: w('下载 CSV', 'Download CSV'),
  csvName: w('校验结果公示.csv', 'verification-results.csv'),
  dictionary: w('数据说明', 'About the data'),
  dictionaryNote: w(
    'CSV 用 UTF-8 编码，可以用表格软件打开，可以自由使用。不含身份证号、电话和人员名单。',
    'The CSV is UTF-8, opens in a spreadsheet and may be used freely. It holds no identity numbers, telephones or staff lists.',
  ),
  caption: w('公示的校验结果', 'Published results'),
  institution: w('机构', 'Institution'),
  uscc: w('统一社会信用代码', 'Credit code'),
  items: w('校验事项', 'Items'),
  conclusion: w('结论', 'Conclusion'),
  decidedOn: w('决定日期', 'Decided on'),
  nextDue: w('下次校验期满', 'Next due date'),
  more: w('接着看', 'More'),
  fromStart: w('回到最前', 'From the start'),
  privacy: w(
    '公示不含身份证号、电话和人员名单。',
    'What is published holds no identity numbers, telephones or staff lists.',
  ),

  back: w('结果公示', 'Published results'),
  entryLead: w('以登记机关的登记和最新公示为准。', 'The register and the latest publication decide.'),
  facts: w('登记信息', 'Licence data'),
  registrationNo: w('登记号', 'Registration number'),
  category: w('类别', 'Category'),
  address: w('地址', 'Address'),
  principal: w('主要负责人', 'Principal'),
  authority: w('校验机关', 'Authority'),
  current: w('现行校验结论', 'Conclusions in force'),
  history: w('以前的结论', 'Earlier conclusions'),
  historyNote: w('显示近五年', 'Of the last five years'),
  noHistory: w('没有更早的公示', 'Nothing published before'),
  noHistoryWhy: w('本系统公示的第一次校验就是上面这次。', 'The one above is the first published here.'),
  documentNo: w('文号', 'Document number'),
  publishedOn: w('公示日期', 'Published on'),
  noNumber: w('没有', 'None'),
  verifyHint: w(
    '手里有结论通知书的，可以凭文书校验码核对真伪。',
    'If you hold the notice, its code shows whether it is genuine.',
  ),
} satisfies Record<string, Wording>

/** “说到，做到了吗” and the latest results on the front page. */
export const HOME_FIGURES = {
  title: w('说到，做到了吗', 'Promised and kept?'),
  basis: w(
    '{year} 年已送达 {count} 件，数字取自办件记录。',
    '{count} cases served in {year}; figures from their records.',
  ),
  none: w('今年还没有送达的办件', 'No case has been served this year'),
  noneWhy: w(
    '从第一件送达起，这里如实列出用了几天、有没有超期。承诺是 {days} 个工作日。',
    'From the first one on, this shows how many days were used and which were late. The promise is {days} working days.',
  ),
  asking: w('正在取最新的数字…', 'Fetching the latest figures…'),
  withoutScript: w(
    '这里的数字要开启浏览器脚本才看得到；校验结果请按“结果公示”查询。',
    'These figures need the browser’s scripts; results can be looked up under “Published results”.',
  ),
  unavailable: w('数字暂时取不到', 'The figures cannot be read at the moment'),
  unavailableWhy: w('不影响申报和查询，请过一会儿再看。', 'Applying and searching work; please look again later.'),
  days: w('从受理到送达', 'From acceptance to service'),
  daysValue: w('平均 {days} 个工作日', '{days} working days on average'),
  daysPromise: w('承诺 {days} 个', 'promised {days}'),
  onTime: w('按承诺期限办结', 'Within the promise'),
  onTimeValue: w('{count} 件', '{count} cases'),
  onTimeNote: w('{late} 件超期，时间账里逐日说明', '{late} late, explained day by day in their ledger'),
  onTimeAll: w('没有超期', 'none late'),
  papers: w('申请人自己交的材料', 'Papers brought by the applicant'),
  papersValue: w('平均 {count} 份', '{count} on average'),
  papersBefore: w('分开办要交 {count} 份', '{count} when applied for one by one'),
  findings: w('现场查出要改的', 'Findings to correct'),
  findingsValue: w('{count} 处', '{count}'),
  findingsNote: w('改好 {closed} 处', '{closed} corrected'),
  findingsNone: w('没有要改的', 'nothing to correct'),
  latest: w('最近公示的校验结果', 'Latest published results'),
  all: w('查询全部', 'Search all'),
  latestNone: w('还没有公示的结果', 'No results published yet'),
  latestNoneWhy: w('结论作出后 7 个工作日内出现在这里。', 'They appear within 7 working days of the decision.'),
} satisfies Record<string, Wording>
