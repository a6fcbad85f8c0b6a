import type { DocumentStatus } from '@/lib/domain/document/status'
import type { Wording } from '@/lib/domain/shared/wording'
import type { StatusCode } from './status'

const w = (zh: string, en: string): Wording => ({ zh, en })

export const VERIFY = {
  title: w('核对一份文书是不是真的', 'Check whether a document is genuine'),
  lead: w(
    '不用登录。写上文书左下角的校验码，就知道是不是本机关出的、现在还算不算数。',
    'No sign-in. The code at the bottom left of the document tells whether we issued it and whether it still holds.',
  ),
  code: w('文书校验码', 'Verification code'),
  codeHint: w(
    '16 位，数字和 a 到 f，四个一组，如 7f3a 91c2 5e08 b64d。扫文书上的二维码不用填。',
    '16 characters, digits and a to f, in groups of four, as in 7f3a 91c2 5e08 b64d. Scanning the QR code fills it in.',
  ),
  check: w('核对', 'Check'),
  whereTitle: w('校验码在哪里', 'Where the code is'),
  where: w(
    '每份文书第一页左下角，二维码旁边，“文书校验码”后面。',
    'At the bottom left of the first page, beside the QR code.',
  ),
  whatTitle: w('能核对什么', 'What is checked'),
  what: w(
    '文号、事项、结论、机关和日期；是否有效、被更正或作废；您手里的文件和原件是否一字不差。',
    'Number, items, conclusion, authority and date; whether it is in force, replaced or void; whether your file is the original, byte for byte.',
  ),
  privateTitle: w('文件不上传', 'Your file stays with you'),
  private: w(
    '比对在您的浏览器里做，文件不离开您的设备；页面打开后断网也能比。',
    'The comparison is made in your browser; the file does not leave your device, and it works without a connection once the page is open.',
  ),
  again: w('核对另一份', 'Check another document'),

  address: w(
    '扫码后请看一眼地址栏：本系统只在 {host}，别的网址说的不算。',
    'After scanning, look at the address bar: this service is only at {host}; no other site speaks for it.',
  ),

  unknownTitle: w('没有这个校验码的文书', 'No document has this code'),
  unknown: w(
    '请对照文书逐位核对，8 和 b、0 和 6 容易看错。核对无误仍然查不到的，不是本系统出的，请打 {phone} 反映。',
    'Compare character by character; 8 and b, 0 and 6 look alike. If it is right and still not found, the document is not ours: call {phone}.',
  ),
  mistypedTitle: w('校验码写得不对', 'The code is not complete'),
  limitedTitle: w('查错的次数太多', 'Too many wrong codes'),
  limited: w(
    '这个网络地址 15 分钟内查错了 20 次。请 15 分钟后再查，或打 {phone}，我们帮您核对。',
    'This address tried 20 wrong codes within 15 minutes. Try again in 15 minutes, or call {phone} and we check for you.',
  ),

  kicker: w('校验码 {code}', 'Code {code}'),
  factsTitle: w('登记的内容', 'As registered'),
  number: w('文号', 'Number'),
  noNumber: w('这种文书不编号', 'Documents of this kind are not numbered'),
  institution: w('机构', 'Institution'),
  authority: w('出具机关', 'Issued by'),
  issuedOn: w('出具日期', 'Issued on'),
  items: w('各项结论', 'Conclusions'),
  item: w('事项', 'Item'),
  conclusion: w('结论', 'Conclusion'),
  nextDue: w('下次校验期满', 'Next due date'),

  compareTitle: w('您手里的文件是原件吗', 'Is your file the original?'),
  compareLead: w(
    '选下载来的 PDF，或拖到这里。改过一个字都比得出来；打印件和照片比不了，请对照上面的内容。',
    'Choose the downloaded PDF or drop it here. A single changed character shows; prints and photos cannot be compared, so use the facts above.',
  ),
  choose: w('选文件', 'Choose a file'),
  drop: w('或者把文件拖到这里', 'or drop it here'),
  comparing: w('正在比对…', 'Comparing …'),
  same: w('是原件，一字不差', 'This is the original, byte for byte'),
  sameNote: w('{name} 和登记的原件完全相同。', '{name} is identical with the registered original.'),
  differs: w('不是原件', 'This is not the original'),
  differsNote: w(
    '{name} 和登记的不一样：改过、另存过，或者是另一份文书。请用下载的原文件再比一次。',
    '{name} differs from the register: it was changed or saved anew, or is another document. Try again with the file as it was downloaded.',
  ),
  cannot: w(
    '这个浏览器算不了，请用下面的办法自己比。',
    'This browser cannot do it; compare by hand as described below.',
  ),
  noFile: w('文件还在制作，好了才能比对', 'The file is being made; it can be compared afterwards'),

  signatureTitle: w('签名', 'Signature'),
  signed: w(
    '登记的校验值有本机关的数字签名，没有被动过',
    'The registered hash carries our digital signature and is untouched',
  ),
  unsigned: w(
    '登记的校验值和签名对不上。请不要使用这份文书，并打 {phone}',
    'The registered hash does not fit its signature. Do not use this document and call {phone}',
  ),
  technical: w('自己动手核对', 'Check it yourself'),
  technicalLead: w(
    '不用脚本、不信本页也能核对：算出文件的 SHA-256，和下面的比；再用公钥验签名。',
    'Without script, and without trusting this page: compute the SHA-256 of your file and compare; then verify the signature with the public key.',
  ),
  sha256: w('文件的 SHA-256', 'SHA-256 of the file'),
  ed25519: w('Ed25519 签名（对 32 字节的 SHA-256）', 'Ed25519 signature (over the 32 bytes of the SHA-256)'),
  fingerprint: w('公钥指纹（SHA-256）', 'Fingerprint of the public key (SHA-256)'),
  publicKey: w('公钥', 'Public key'),
  commands: w(
    'Windows：certutil -hashfile 文件.pdf SHA256；macOS、Linux：shasum -a 256 文件.pdf',
    'Windows: certutil -hashfile file.pdf SHA256; macOS, Linux: shasum -a 256 file.pdf',
  ),
} satisfies Record<string, Wording>

/** The answer, as the heading of the page. */
export const VERIFY_ANSWERS: Record<
  DocumentStatus,
  { readonly status: StatusCode; readonly title: Wording; readonly lead: Wording }
> = {
  RENDERING: {
    status: 'go',
    title: w('是本机关出的，文件正在制作', 'Issued by us; the file is being made'),
    lead: w('文号已经登记，文件制成后可以下载和比对。', 'The number is registered; the file follows.'),
  },
  READY: {
    status: 'ok',
    title: w('是真的，现在有效', 'Genuine and in force'),
    lead: w(
      '下面是登记的内容，请和手里的文书对一遍。',
      'Below is what is registered; compare it with the document in hand.',
    ),
  },
  SERVED: {
    status: 'ok',
    title: w('是真的，现在有效', 'Genuine and in force'),
    lead: w(
      '下面是登记的内容，请和手里的文书对一遍。',
      'Below is what is registered; compare it with the document in hand.',
    ),
  },
  SUPERSEDED: {
    status: 'na',
    title: w('是真的，但已经被更正，以新的为准', 'Genuine, but replaced by a newer one'),
    lead: w(
      '请向机构要新的文书再核对。新文书：{number}',
      'Ask for the newer document and check that. Newer document: {number}',
    ),
  },
  VOID: {
    status: 'bad',
    title: w('已经作废', 'Void'),
    lead: w('这份文书出具后被撤销，不能再用。', 'It was annulled after being issued and may not be used.'),
  },
}
