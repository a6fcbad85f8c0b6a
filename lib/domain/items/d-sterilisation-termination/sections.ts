import { int, OF_PERIOD } from '../build'
import { w, type SectionDef } from '../definition'

const cases = w('例', 'cases')

const procedures: SectionDef = {
  code: 'd-procedures',
  items: 'D',
  wording: {
    title: w('手术统计和“两非”查验', 'Procedures and identity checks'),
    lead: w(
      '校验期内合计，照手术登记本填，没有的填 0。',
      'Totals of the period, from the register; 0 where there was none.',
    ),
    why: w(
      '为什么问：中期引产要逐例查验证明，防止非医学需要的选择性别终止妊娠。',
      'Why we ask: each mid-term induction needs its papers checked, to prevent sex-selective termination.',
    ),
  },
  unchangedQuestion: w('手术数量对吗？', 'Are the numbers right?'),
  fields: [
    int('d.counts.medicalAbortion', '药物流产', 'Medical abortions', { ...OF_PERIOD, unit: cases }),
    int('d.counts.surgicalAbortion', '负压吸引、钳刮术', 'Surgical abortions', { ...OF_PERIOD, unit: cases }),
    int('d.counts.midTermInduction', '中期引产', 'Mid-term inductions', { ...OF_PERIOD, unit: cases }),
    int('d.counts.tubalLigation', '输卵管结扎', 'Tubal ligations', { ...OF_PERIOD, unit: cases }),
    int('d.counts.vasectomy', '输精管结扎', 'Vasectomies', { ...OF_PERIOD, unit: cases }),
    int('d.counts.complications', '手术并发症', 'Complications', { ...OF_PERIOD, unit: cases }),
    int('d.midTermChecked', '中期引产已查验证明', 'Mid-term inductions with papers checked', {
      ...OF_PERIOD,
      unit: cases,
      hint: w('和中期引产例数相等', 'Equal to the number of mid-term inductions'),
    }),
  ],
  lists: [],
  checks: ['midTermAllChecked@1'],
}

export const PROCEDURE_SECTIONS: SectionDef[] = [procedures]
