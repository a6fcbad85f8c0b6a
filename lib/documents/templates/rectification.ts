import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import { column, heading, led, p, table, zhDate, zhDateAfter } from '../words'
import { officerWords, SEVERITY_WORDS } from './inspection'
import { caseReference, contactLine, type TemplateBody } from './template'

const FOUND_BY = { VISIT: '对贵机构的核查', DESK: '对贵机构申报材料的书面审查' } as const

export function rectificationOrder(v: VariablesOf<'DOC-08@1'>): TemplateBody {
  return {
    ...(v.round > 1 ? { subtitle: '（第二次）' } : {}),
    reference: caseReference(v.caseNo, v.institution),
    addressee: v.institution.name,
    contact: contactLine(v.contact),
    blocks: [
      p(
        `${zhDate(v.foundOn)}${FOUND_BY[v.source]}发现${v.findings.length}项问题，现责令整改。问题、标准和需要提交的证明如下：`,
      ),
      table(
        [
          column('编号', 15, 'center'),
          column('事项', 20),
          column('发现的情况', 34),
          column('应达到的标准', 34),
          column('需要提交', 26),
        ],
        v.findings.map((finding) => [
          `${finding.checkpoint}\n${SEVERITY_WORDS[finding.severity]}`,
          finding.item,
          finding.fact,
          finding.standard,
          finding.evidence,
        ]),
      ),
      led(
        '期限',
        `自收到本通知书之日起${v.term.days}日内，即${zhDate(v.term.dueOn)}前完成整改并提交证明。确有困难的，可以在期满前申请延期，整改时间合计不超过三十日。`,
      ),
      led('提交', '在网上办件页面逐项上传照片或者文件并写明做法，收到后三个工作日内复核。'),
      ...(v.stopsCommittedClock
        ? [led('计时', '自本通知书送达起，承诺期限暂停计算，提交整改后恢复；法定期限不停止。')]
        : []),
      led(
        '后果',
        '期满没有提交，或者两次复核仍有问题的，将影响校验结论，可能作出暂缓校验的处理，处理前依法告知贵机构陈述、申辩和要求听证的权利。',
      ),
      led('异议', '对上述情况有异议的，可以在期满前向本机关陈述、申辩，并附相应材料。'),
    ],
  }
}

export function recheckOpinion(v: VariablesOf<'DOC-09@1'>): TemplateBody {
  const open = v.findings.filter((finding) => finding.outcome === 'OPEN').length
  const photos = v.photos.map(({ no, image }) => {
    const caption = [`照片${no}`, image.caption].filter((word) => word !== null).join('　')
    return { sha256: image.sha256, alt: caption, caption }
  })
  return {
    reference: caseReference(v.caseNo, v.institution),
    addressee: v.institution.name,
    contact: null,
    blocks: [
      p(
        `贵机构于${zhDate(v.submittedOn)}提交了${v.orderNo}整改通知书的整改材料。本机关于${zhDateAfter(v.recheckedOn, v.submittedOn)}${v.mode === 'ON_SITE' ? '到现场' : '根据提交的证明'}复核，意见如下：`,
      ),
      table(
        [
          column('编号', 15, 'center'),
          column('原发现的情况', 34),
          column('整改证明', 26),
          column('复核', 13, 'center'),
          column('意见', 34),
        ],
        v.findings.map((finding) => [
          `${finding.checkpoint}\n${finding.item}`,
          finding.fact,
          finding.evidence.join('；') || '没有提交',
          { text: finding.outcome === 'CLOSED' ? '已闭环' : '未闭环', strong: true as const },
          finding.opinion,
        ]),
      ),
      led(
        '结论',
        open === 0
          ? `${v.findings.length}项问题全部闭环，整改完成。`
          : `${v.findings.length}项问题中${open}项没有闭环，需要继续整改，另行通知。`,
      ),
      led('复核人员', `${officerWords(v.officers)}。`),
      ...(photos.length === 0 ? [] : [heading('复核照片'), { kind: 'images' as const, images: photos }]),
    ],
  }
}
