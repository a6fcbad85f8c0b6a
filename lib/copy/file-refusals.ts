import type { Wording } from '@/lib/domain/shared/wording'

/** What is said about a file that was not taken: fact, then what to do. */
export const FILE_REFUSALS = {
  'file.none': { zh: '还没有选文件', en: 'No file was chosen' },
  'file.empty': {
    zh: '这份文件是空的，没有内容。请打开看看，选对了再传',
    en: 'This file is empty. Open it to check, then choose the right one',
  },
  'file.too_large': {
    zh: '这份文件超过 {maxMb} MB。请把扫描精度调到 200 dpi，或分成几份再传',
    en: 'This file is larger than {maxMb} MB. Scan at 200 dpi, or split it into parts',
  },
  'file.case_full': {
    zh: '这次申报的文件加起来会超过 {maxCaseMb} MB。请先去掉不用的文件',
    en: 'The files of this application would exceed {maxCaseMb} MB together. Remove some you do not need first',
  },
  'file.heic': {
    zh: '这是苹果手机的 HEIC 照片。请在手机“设置 - 相机 - 格式”里选“兼容性最佳”后重拍，或截一张图再传',
    en: 'This is an HEIC photo. Set the camera format to “Most Compatible” and take it again, or send a screenshot',
  },
  'file.office': {
    zh: '这是 Word、Excel 一类的文件（{found}）。请用“另存为 PDF”存一份再传',
    en: 'This is an office document ({found}). Save it as PDF and send that',
  },
  'file.archive': {
    zh: '这是压缩包（{found}），改了后缀也打不开。请解压后把里面的 PDF 或照片逐份上传',
    en: 'This is an archive ({found}), whatever its name says. Unpack it and send the PDF or photos one by one',
  },
  'file.other_picture': {
    zh: '这种图片（{found}）收不了。请另存为 JPG 或 PNG 再传',
    en: 'Pictures of this kind ({found}) are not accepted. Save it as JPG or PNG',
  },
  'file.other_type': {
    zh: '这份文件的内容是 {found}，不是 PDF、JPG 或 PNG。请另存为 PDF 再传',
    en: 'The content of this file is {found}, not PDF, JPG or PNG. Save it as PDF and send that',
  },
  'file.unknown_type': {
    zh: '看不出这份文件是什么，它不是 PDF、JPG 或 PNG。请重新导出或扫描一份',
    en: 'This is not a PDF, JPG or PNG. Export or scan it again',
  },
  'file.pdf_encrypted': {
    zh: '这份 PDF 加了密码，审查人员打不开。请打开后用“打印 - 另存为 PDF”存一份不带密码的再传',
    en: 'This PDF is password-protected and cannot be read here. Open it, print it to PDF without a password, and send that',
  },
  'file.pdf_active': {
    zh: '这份 PDF 里带有脚本、表单程序或附件，按规定不能收。请打开后用“打印 - 另存为 PDF”存一份再传',
    en: 'This PDF holds scripts, form programs or attachments, which may not be accepted. Print it to PDF and send that',
  },
  'file.pdf_broken': {
    zh: '这份 PDF 不完整，打不开。请重新导出一份，打开看看没问题再传',
    en: 'This PDF is incomplete and cannot be opened. Export it again, check that it opens, and send that',
  },
  'file.picture_broken': {
    zh: '这张图片不完整，打不开。请重拍或重新导出一张',
    en: 'This picture is incomplete and cannot be opened. Take or export it again',
  },
  'file.picture_too_large': {
    zh: '这张图片的像素太多，处理不了。请缩小到一亿像素以内再传',
    en: 'This picture has too many pixels. Make it smaller than 100 million pixels',
  },
  'file.infected': {
    zh: '这份文件里查出了病毒，没有收。请给电脑杀毒后，重新导出一份再传',
    en: 'Malware was found in this file, so it was not taken. Clean your computer and export the file again',
  },
  'file.not_scanned': {
    zh: '病毒检查现在不能用，文件暂时收不了。您填的都还在，请过半小时再传',
    en: 'The malware check is unavailable, so files cannot be taken now. Nothing you typed is lost; try again in half an hour',
  },
  'file.not_asked_for': {
    zh: '这次申报不用交这份材料',
    en: 'This application does not ask for that paper',
  },
  'file.changed_meanwhile': {
    zh: '这份文件刚被换掉或去掉了。请看看页面上现在的文件，再决定要不要传',
    en: 'This file has just been replaced or removed. Look at the files shown now and decide again',
  },
  'file.place_not_found': {
    zh: '找不到要交文件的地方。请回到材料页再传一次',
    en: 'The place for this file was not found. Go back to the page of papers and send it again',
  },
  'file.wrong_request': {
    zh: '没有收到文件。请回到材料页，重新选文件再传',
    en: 'No file arrived. Go back to the page of papers and choose it again',
  },
  'file.signed_out': {
    zh: '登录已过期，文件没有传上来。请重新登录，已传的部分会接着传',
    en: 'You were signed out and the file did not arrive. Sign in again; the upload goes on where it stopped',
  },
  'file.foreign_page': {
    zh: '这份文件不是从本网站的页面传来的，没有收。请回到材料页再传',
    en: 'This file did not come from a page of this portal and was not taken. Send it from the page of papers',
  },
  'file.interrupted': {
    zh: '网断了，文件没有传完。请再传一次',
    en: 'The connection was lost before the file arrived. Send it again',
  },
} satisfies Record<string, Wording>
