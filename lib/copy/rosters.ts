import type { Wording } from '@/lib/domain/shared/wording'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** Rosters as tables: edited in place, pasted, imported and exported. */
export const ROSTER = {
  summary: w('人多、设备多？粘贴或导入表格', 'Many entries? Paste or import a table'),
  lead: w(
    '先下载现在的表，在表格软件里改好，再传回来或粘贴到下面。先看结果，再确定。',
    'Download the present table, change it in a spreadsheet, then send it back or paste it below. You see the result before it counts.',
  ),
  download: w('下载这张表：', 'Download the table:'),
  file: w('选改好的表（XLSX 或 CSV）', 'Choose the changed table (XLSX or CSV)'),
  paste: w('或者从表格里复制，粘贴到这里', 'Or copy from a spreadsheet and paste here'),
  pasteHint: w(
    '带列名的，列的先后不限；不带列名的，照这个顺序：{columns}',
    'With column names in any order; without them in this order: {columns}',
  ),
  mode: w('表里没有的行怎么办', 'Rows that are not in the table'),
  modeAdd: w('留着', 'Keep'),
  modeReplace: w('去掉', 'Remove'),
  look: w('先看结果', 'Show the result'),
  tooLarge: w(
    '文件超过 {kb} KB，没有传。请只留要导入的行，或分成几次',
    'The file is larger than {kb} KB and was not sent. Keep only the rows to import, or send it in parts',
  ),
  nothingGiven: w('还没有表。请选文件，或把表格粘贴到框里', 'There is no table yet. Choose a file or paste one'),
  result: w('这张表会怎么改', 'What this table would change'),
  counts: w(
    '新增 {added} 行，改动 {changed} 行，没有变化 {unchanged} 行，去掉 {removed} 行',
    '{added} new, {changed} changed, {unchanged} unchanged, {removed} removed',
  ),
  skipped: w('{count} 行认不出是哪一行，不会导入', '{count} rows cannot be placed and are not imported'),
  faulty: w('{count} 行有问题', '{count} rows have something wrong'),
  faults: w('要改的地方', 'To correct'),
  changes: w('新增和改动', 'New and changed'),
  removedRows: w('去掉的', 'Removed'),
  line: w('第 {row} 行', 'Row {row}'),
  lineColumn: w('第 {row} 行，{place} 列', 'Row {row}, column {place}'),
  blank: w('空', 'blank'),
  more: w('还有 {count} 处没有列出', '{count} more are not listed'),
  download_faults: w('下载全部问题（CSV）', 'Download all of them (CSV)'),
  faultyRows: w('有问题的行', 'Rows with something wrong'),
  faultyKeep: w('也导入，回到页面上改', 'Import them too, correct them on the page'),
  faultyLeave: w('先不导入，保持原样', 'Leave them as they are'),
  take: w('确定导入', 'Import'),
  again: w(
    '没有要改的。要导入别的表，请重新选或粘贴',
    'Nothing to change. To import another table, choose or paste it',
  ),
  faultHeads: [w('行', 'Row'), w('列', 'Column'), w('问题', 'What is wrong'), w('表里的内容', 'In the table')],
  faultsName: w('要改的地方', 'to-correct'),
  sheet: w('数据', 'Data'),
  sheetNotes: w('说明', 'Notes'),
  column: w('列名', 'Column'),
  notes: w('怎么填', 'How to fill it in'),
  columnNotes: {
    parent: w(
      '这一行属于谁，写姓名和岗位；同名的写编号',
      'Whose row it is: name and post, or the key where two are alike',
    ),
    key: w(
      '系统用来认是哪一行，改姓名或号码时才不会当成另一行；新增的行留空',
      'Tells which row it is, even when a name or number is corrected; leave it blank in new rows',
    ),
  },
} as const

/** The table that is edited in place. */
export const TABLE = {
  open: w('用表格改', 'Edit as a table'),
  close: w('回到逐条填', 'Back to entries'),
  lead: w(
    '方向键移动，回车或直接打字开始改，Tab 改下一格，Esc 放弃这一格。离开一行就保存。可以整块粘贴。',
    'Arrow keys move, Enter or typing edits, Tab goes on to the next cell, Esc gives the cell up. A row is saved when you leave it. Blocks can be pasted.',
  ),
  add: w('加一行', 'Add a row'),
  addTo: w('加在谁名下', 'Under whom'),
  remove: w('去掉这一行', 'Remove this row'),
  restore: w('不去掉了', 'Keep it'),
  unchanged: w('改回没有变化', 'Put back as it was'),
  find: w('在表里找', 'Find in the table'),
  rows: w('{count} 行', '{count} rows'),
  number: w('行', 'Row'),
  belongs: w('属于', 'Belongs to'),
  savedAt: w('第 {row} 行，{at} 已保存', 'Row {row} saved at {at}'),
  saving: w('正在保存…', 'Saving…'),
  unsaved: w('这一行还没有保存', 'This row is not saved yet'),
  wrong: w('有 {count} 处要改', '{count} to correct'),
  last: w('上次：{value}', 'Last time: {value}'),
  offline: w(
    '没有保存成，可能网络断了。填的还在，离开这一行时再试',
    'Not saved; the connection may be down. What you typed is kept, and is sent again when you leave the row',
  ),
} as const

/** Two people, or two tabs, left one answer differently. */
export const CONFLICT = {
  title: w('这里刚才在别处改过', 'This was just changed elsewhere'),
  lead: w(
    '您填的都还在。下面不一样的，请逐项选留哪个，再保存。',
    'What you typed is kept. Where the two differ, choose which to keep, then save.',
  ),
  mine: w('我填的：{value}', 'Mine: {value}'),
  theirs: w('别处填的：{value}', 'Elsewhere: {value}'),
  blank: w('空', 'blank'),
  save: w('照选的保存', 'Save as chosen'),
  takeTheirs: w('不要我填的', 'Drop mine'),
  unchanged: w(
    '您选了“没有变化”，别处填了下面这些。再按一次保存，就照您选的恢复成上次的。',
    'You chose “Unchanged”; elsewhere this was filled in. Saving again puts back what was known before.',
  ),
  same: w('两边填的一样，再按一次保存就行。', 'Both say the same; save once more.'),
  gone: w('这一行刚才在别处去掉了。', 'This row was just removed elsewhere.'),
  keepAsNew: w('留着我填的这一行', 'Keep my row'),
} as const

/** Typed answers that were not saved, kept in this tab. */
export const KEPT = {
  title: w('上次没保存的内容还在', 'What you typed and did not save is still here'),
  lead: w('证件号码、手机、剂量和体检不在其内。', 'Identity numbers, mobiles, doses and exams are not among it.'),
  older: w('这一页在那以后又保存过，放回去以后请核对。', 'The page was saved since; check it after putting this back.'),
  restore: w('放回去', 'Put it back'),
  drop: w('不要了', 'Drop it'),
} as const
