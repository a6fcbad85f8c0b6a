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
