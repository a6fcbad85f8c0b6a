import type { Wording } from '@/lib/domain/shared/wording'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** What stops a file, or a row of it: the fact, then what to do. */
export const IMPORT_REFUSALS = {
  'import.none': w('还没有选文件。请选一个 XLSX 或 CSV 文件', 'No file was chosen. Choose an XLSX or CSV file'),
  'import.interrupted': w(
    '文件没有传完整。请检查网络后重新上传',
    'The file did not arrive whole. Check the connection and upload it again',
  ),
  'import.too_large': w(
    '文件超过 {maxMb} MB。请分成几个文件导入',
    'The file is larger than {maxMb} MB. Split it into several files',
  ),
  'import.kind_missing': w('请选导入的内容：机构、人员或设备', 'Choose what to import: institutions, staff or devices'),
  'import.empty': w(
    '文件是空的。请下载模板，照着填好再上传',
    'The file is empty. Download the template and fill it in',
  ),
  'import.not_a_table': w(
    '这不是 XLSX 或 CSV 表格。请用表格软件打开，另存为 XLSX 再上传',
    'This is neither an XLSX nor a CSV table. Open it in a spreadsheet program and save it as XLSX',
  ),
  'import.old_excel': w(
    '这是旧版 Excel（.xls）或加了密码的文件。请去掉密码，另存为 XLSX 再上传',
    'This is an old Excel file (.xls) or one with a password. Remove the password and save it as XLSX',
  ),
  'import.damaged': w(
    '这个 XLSX 文件打不开，可能没有下载完整。请用表格软件打开，另存一份再上传',
    'This XLSX file cannot be opened; it may be incomplete. Open it in a spreadsheet program and save it anew',
  ),
  'import.unpacks_too_large': w(
    '这个 XLSX 文件展开后太大，不像一张表。请只留要导入的行，另存一份再上传',
    'This XLSX file unpacks to far more than a table. Keep only the rows to import and save it anew',
  ),
  'import.quote': w(
    'CSV 里有一个双引号没有配对，后面的内容分不清。请用表格软件打开，另存为 XLSX 再上传',
    'A quotation mark in the CSV never ends, so the rest cannot be told apart. Save it as XLSX and upload that',
  ),
  'import.merged': w(
    '表里有合并的单元格（{ref}）。请取消合并，每行都填上内容',
    'The table has merged cells ({ref}). Unmerge them and fill in every row',
  ),
  'import.no_head': w(
    '第一行没有认出列名。请下载模板，第一行照模板填列名；也请看看选的导入内容对不对',
    'The first line has no column names we know. Use the first line of the template, and see whether the right kind is chosen',
  ),
  'import.unknown_column': w(
    '列名“{name}”不在模板里。请照模板改列名，或删掉这一列',
    'The column “{name}” is not in the template. Rename it as in the template or delete it',
  ),
  'import.column_twice': w(
    '列名“{column}”出现了两次。请删掉一列',
    'The column “{column}” stands there twice. Delete one',
  ),
  'import.missing_columns': w(
    '缺少这些列：{columns}。请照模板补上',
    'These columns are missing: {columns}. Add them as in the template',
  ),
  'import.no_rows': w(
    '除了列名没有别的行。请填好再上传',
    'There are no rows below the column names. Fill them in first',
  ),
  'import.too_many_rows': w('超过 {max} 行。请分成几个文件导入', 'There are more than {max} rows. Split the file'),

  'import.blank': w('这一格是空的，必须填', 'This cell is blank; it must be filled in'),
  'import.formula': w(
    '这一格是公式。请复制后“选择性粘贴 - 数值”，只留结果',
    'This cell is a formula. Copy it and paste it as a value',
  ),
  'import.cell_error': w(
    '这一格是错误值（如 #N/A）。请改成真正的内容',
    'This cell holds an error such as #N/A. Enter the real value',
  ),
  'import.number_cut': w(
    '号码被表格软件当成数字，后几位已经丢了。请把这一列设成文本，对照证件重新填',
    'The spreadsheet took the number for a figure and lost its last digits. Make the column text and type it again from the document',
  ),
  'import.repeated': w('和第 {other} 行是同一个。请只留一行', 'This is the same as row {other}. Keep one of them'),
  'import.other_region': w(
    '不是本区划的机构。这里只导入本区划的机构，请删掉这一行',
    'The institution is not of this region. Only institutions of the own region are imported; delete the row',
  ),
  'import.institution_elsewhere': w(
    '这个号码在别的区划登记过。请对照证件核对，机构迁入请先办变更登记',
    'This number is registered in another region. Compare with the document; a move needs a change registration first',
  ),
  'import.numbers_of_two': w(
    '信用代码、登记号、备案编号分别属于两家机构。请对照证件核对这几个号码',
    'The numbers of this row belong to two different institutions. Compare them with the documents',
  ),
  'import.institution_unknown': w(
    '本区划没有这个号码的机构。请核对号码，或者先导入机构',
    'No institution of this region has this number. Check it, or import the institution first',
  ),
  'import.device_elsewhere': w(
    '这台设备登记在另一家机构名下。请核对出厂编号和生产厂家',
    'This device is registered at another institution. Check serial number and maker',
  ),

  'import.has_faults': w(
    '有 {faulty} 行有问题。请改好文件重新检查，或者勾选“有问题的行不导入”',
    '{faulty} rows have faults. Mend the file and check it again, or choose to leave them out',
  ),
  'import.nothing_to_do': w(
    '没有要新增或改动的行，不用导入',
    'Nothing is new or changed, so there is nothing to import',
  ),
  'import.other_running': w(
    '同一类内容正在导入。等它完成再开始',
    'Another file of this kind is being imported. Start when it has finished',
  ),
  'import.changed_meanwhile': w(
    '这次导入刚才有了变化。请刷新看看再做',
    'This import has just changed. Reload the page and look again',
  ),
  'import.wrong_status': w(
    '这次导入已经开始或者结束了。请刷新看看最新情况',
    'This import has already begun or ended. Reload to see where it stands',
  ),
  'import.wrong_batch': w('这一批已经处理过了', 'This part was handled already'),
} satisfies Record<string, Wording>
