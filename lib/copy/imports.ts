import type { ImportKind } from '@/lib/domain/imports/kinds'
import type { ImportStatus } from '@/lib/domain/imports/status'
import type { Wording } from '@/lib/domain/shared/wording'
import type { StatusCode } from './status'

const w = (zh: string, en: string): Wording => ({ zh, en })

export const IMPORT_KIND_WORDS: Readonly<Record<ImportKind, Wording>> = {
  institutions: w('机构', 'Institutions'),
  staff: w('人员', 'Staff'),
  devices: w('放射诊疗设备', 'Radiological devices'),
}

export const IMPORT_KIND_HINTS: Readonly<Record<ImportKind, Wording>> = {
  institutions: w(
    '按信用代码、登记号或备案编号认机构：有的更新，没有的新增',
    'Known by credit code, registration or filing number: updated when there, added when not',
  ),
  staff: w('按机构和证件号码认人', 'Known by institution and ID number'),
  devices: w('按出厂编号和生产厂家认设备', 'Known by serial number and maker'),
}

export const IMPORT_STATES: Readonly<Record<ImportStatus, Wording & { readonly status: StatusCode }>> = {
  CHECKED: { status: 'you', ...w('已检查，等您导入', 'Checked, waiting for you') },
  RUNNING: { status: 'go', ...w('正在导入', 'Importing') },
  DONE: { status: 'ok', ...w('导入完成', 'Imported') },
  STOPPED: { status: 'pause', ...w('已停止', 'Stopped') },
  DISCARDED: { status: 'na', ...w('没有导入，已作废', 'Not imported, thrown away') },
}

/** Import of register data, for the administrator. */
export const IMPORTS = {
  nav: w('导入', 'Import'),
  title: w('导入机构、人员、设备', 'Import institutions, staff and devices'),
  lead: w(
    '先检查，不改任何数据；看过结果再导入。一次最多 {rows} 行、{mb} MB。',
    'The file is checked first, which changes nothing; you look at the result and then import. At most {rows} rows and {mb} MB.',
  ),
  templates: w('第一步：下载模板', 'Step 1: download the template'),
  templatesLead: w(
    '第一行是列名，“#”开头的行是说明和例子，不会导入。号码列请保持文本格式。',
    'The first line names the columns; lines that begin with “#” are notes and examples and are never imported. Keep number columns as text.',
  ),
  xlsx: w('XLSX 模板', 'XLSX template'),
  csv: w('CSV 模板', 'CSV template'),
  upload: w('第二步：上传并检查', 'Step 2: upload and check'),
  kind: w('导入什么', 'What to import'),
  file: w('文件', 'File'),
  fileHint: w(
    'XLSX，或 CSV（UTF-8、GB18030 都可以）。空着的格子不改登记里已有的内容。',
    'XLSX, or CSV in UTF-8 or GB18030. A blank cell leaves what the register holds.',
  ),
  check: w('检查文件', 'Check the file'),
  history: w('以前的导入', 'Earlier imports'),
  caption: w('本地区的导入记录', 'Imports of the region'),
  none: w('还没有导入过', 'Nothing was imported yet'),
  noneWhy: w('检查过的文件都列在这里。', 'Every file that was checked is listed here.'),
  older: w('更早的', 'Earlier ones'),
  fromStart: w('从头看', 'From the start'),
  fileName: w('文件', 'File'),
  what: w('内容', 'Content'),
  when: w('检查时间', 'Checked'),
  who: w('检查人', 'Checked by'),
  state: w('状态', 'State'),
  refusedTitle: w('文件没有通过检查，什么都没有改', 'The file was not accepted; nothing was changed'),

  runTitle: w('{kind}：{file}', '{kind}: {file}'),
  checkedLead: w('检查完了，登记数据还没有改。', 'The check is done; no register data was changed.'),
  runningLead: w('在后台导入，可以离开这个页面。', 'The import runs in the background; you may leave this page.'),
  doneLead: w('检查过的行都处理完了。', 'All rows that were checked have been dealt with.'),
  stoppedLead: w(
    '导入中途停止，已经导入的留下，其余没有导入。',
    'Stopped on the way: what was imported stays, the rest was not.',
  ),
  discardedLead: w('文件没有导入，检查过的行已经删除。', 'The file was not imported; the checked rows are deleted.'),
  result: w('检查结果', 'Result of the check'),
  newRows: w('新增', 'New'),
  changedRows: w('有变化', 'Changed'),
  unchangedRows: w('没有变化', 'Unchanged'),
  faultyRows: w('有问题', 'Faulty'),
  rowsUnit: w('{count} 行', '{count} rows'),
  hash: w('文件校验值（SHA-256）', 'Hash of the file (SHA-256)'),
  progress: w('导入进度', 'Progress'),
  progressText: w('已处理 {done} 行，共 {total} 行', '{done} of {total} rows done'),
  outcome: w(
    '新增 {created} 行，更新 {updated} 行，漏下 {left} 行',
    '{created} added, {updated} updated, {left} left out',
  ),
  leftWhy: w(
    '漏下的行在检查之后和登记数据对不上了，原因列在下面。',
    'Rows left out no longer fitted the register when their turn came; the reasons are listed below.',
  ),
  startTitle: w('导入', 'Import'),
  leaveOut: w('有问题的行不导入，只导入其余的行', 'Leave the faulty rows out and import the others'),
  leaveOutHint: w('不勾选时，有问题的文件不导入', 'Unless you choose this, a file with faults is not imported'),
  start: w('开始导入', 'Start the import'),
  discard: w('不导入，作废', 'Do not import; throw away'),
  stop: w('停止导入', 'Stop the import'),
  nothingToDo: w('没有要新增或改动的行，不用导入。', 'Nothing is new or changed, so there is nothing to import.'),
  nothingGood: w(
    '没有可以导入的行。请照下面的清单改好文件，重新上传检查。',
    'No row can be imported. Mend the file by the list below and check it again.',
  ),
  keptUntil: w('{date}前不导入，这个文件会自动作废。', 'Unless imported before {date}, the file is thrown away.'),
  faultsTitle: w('有问题的行', 'Rows with faults'),
  faultsLead: w(
    '共 {count} 处。改好文件后重新上传检查；行号和表格软件里的一样。',
    '{count} in all. Mend the file and check it again; rows are counted as in the spreadsheet.',
  ),
  faultsKept: w(
    '只列出前 {kept} 处，其余改好后再查。',
    'The first {kept} are listed; check again once they are mended.',
  ),
  faultsCsv: w('下载问题清单（CSV）', 'Download the list (CSV)'),
  faultsCaption: w('每一处问题', 'Each fault'),
  faultsMore: w('后面的问题', 'More'),
  row: w('行', 'Row'),
  rowNo: w('第 {row} 行', 'Row {row}'),
  column: w('列', 'Column'),
  value: w('填的内容', 'Value'),
  fault: w('问题和办法', 'What is wrong and what to do'),
  faultsName: w('问题清单', 'faults'),
  wholeRow: w('整行', 'Whole row'),

  sheetData: w('数据', 'Data'),
  sheetNotes: w('填写说明', 'Notes'),
  noteRow: w('#说明 {text}', '#Notes {text}'),
  exampleRow: w('#例 {text}', '#Example {text}'),
  templateName: w('导入模板', 'import template'),
  required: w('必填', 'Required'),
  requiredSometimes: w('有的行必填', 'Required for some rows'),
  optional: w('选填', 'Optional'),
  oneOf: w('填其中一个：{options}', 'One of: {options}'),
  dateForm: w('日期，例如 2026-01-02', 'Date, e.g. 2026-01-02'),
  yesNo: w('填“是”或“否”', 'yes or no'),
  severalForm: w('多个用分号隔开', 'Separate several with semicolons'),
  meaning: w('含义和填法', 'Meaning and form'),
  need: w('是否必填', 'Needed'),
  example: w('例子', 'Example'),
} satisfies Record<string, Wording>
