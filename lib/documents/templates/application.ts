import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import type { Block } from '@/lib/domain/document/view'
import { column, dayOf, heading, list, p, row, table, values, zhInstant, zhOrdinal } from '../words'
import { caseReference, itemNames, type TemplateBody } from './template'

type Signer = VariablesOf<'DOC-21@1'>['signer']

const signatureBlock = (signer: Signer): Block => ({
  kind: 'signatures',
  lines: [
    {
      role: signer.capacity,
      name: signer.name,
      detail: `${zhInstant(signer.signedAt)}以${signer.method}签署；所签内容的摘要（SHA-256）${signer.answersHash}`,
      image: null,
    },
  ],
})

export function undertaking(v: VariablesOf<'DOC-21@1'>): TemplateBody {
  return {
    reference: [...caseReference(v.caseNo, v.institution), { label: '文本版本', value: v.textVersion }],
    addressee: null,
    contact: null,
    signer: { name: v.institution.name, date: dayOf(v.signer.signedAt) },
    blocks: [
      p(`${v.institution.name}就本次医疗机构校验一件事申请（${itemNames(v.items)}）承诺如下：`),
      list(v.statements),
      signatureBlock(v.signer),
    ],
  }
}

export function applicationForm(v: VariablesOf<'M01@1'>): TemplateBody {
  const sections = v.sections.flatMap((section, index): Block[] => [
    heading(`${zhOrdinal(index)}、${section.title}`),
    section.kind === 'VALUES'
      ? values(section.rows.map((one) => ({ label: one.label, value: one.value || '—' })))
      : table(
          section.columns.map((one) => column(one.label, one.share)),
          section.rows,
          section.empty,
        ),
  ])
  return {
    reference: caseReference(v.caseNo, v.institution),
    addressee: null,
    contact: null,
    ...(v.signer === null ? {} : { signer: { name: v.institution.name, date: dayOf(v.signer.signedAt) } }),
    blocks: [
      values([
        row('申请机构', v.institution.name),
        row('登记号', v.institution.registrationNo),
        row('执业地址', v.institution.address),
        row('申请事项', itemNames(v.items)),
      ]),
      ...sections,
      heading(`${zhOrdinal(v.sections.length)}、随附材料`),
      table(
        [column('编号', 12, 'center'), column('材料', 66), column('来源', 26)],
        v.materials.map((one) => [one.code, one.name, one.how]),
        '没有随附材料',
      ),
      ...(v.signer === null ? [p('本表尚未签名，仅供核对。')] : [signatureBlock(v.signer)]),
    ],
  }
}
