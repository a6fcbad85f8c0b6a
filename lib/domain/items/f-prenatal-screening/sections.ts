import { choice, date, int, OF_PERIOD, text } from '../build'
import { w, type SectionDef } from '../definition'
import { LABS } from './options'

const people = w('人', 'women')

const screening: SectionDef = {
  code: 'f-screening',
  items: 'F',
  wording: {
    title: w('筛查统计和转诊', 'Screening and referral'),
    lead: w('筛查人数是校验期内合计。', 'Numbers are totals of the period.'),
    why: w(
      '为什么问：高风险孕妇要告知、转诊、追踪到结果。',
      'Why we ask: women at high risk must be told, referred and followed up.',
    ),
  },
  unchangedQuestion: w('筛查数量、转诊机构和检测方式对吗？', 'Are numbers, partner and laboratory right?'),
  fields: [
    int('f.counts.screened', '筛查人数', 'Screened', { ...OF_PERIOD, unit: people }),
    int('f.counts.highRisk', '其中高风险', 'Of these, high risk', { ...OF_PERIOD, unit: people }),
    int('f.counts.referred', '已转诊', 'Referred', {
      ...OF_PERIOD,
      unit: people,
      hint: w('高风险里转到产前诊断机构的', 'Of those at high risk, sent to the partner'),
    }),
    int('f.counts.followedUp', '已追踪', 'Followed up', {
      ...OF_PERIOD,
      unit: people,
      hint: w('追踪到妊娠结局的', 'Followed to the outcome'),
    }),
    text('f.partner.name', '转诊的产前诊断机构', 'Prenatal-diagnosis partner', { maxLength: 100 }),
    text('f.partner.agreementNo', '协议编号', 'Agreement number', { maxLength: 60 }),
    date('f.partner.validTo', '协议有效期止', 'Agreement valid to'),
    choice('f.lab', '检测方式', 'Laboratory', {
      options: LABS,
      hint: w(
        '自己检测的交室间质评证明，委托的交委托合同',
        'Own laboratory: EQA certificate; outsourced: the contract',
      ),
    }),
  ],
  lists: [],
  checks: ['screeningAddsUp@1', 'partnerAgreementInForce@1'],
}

export const SCREENING_SECTIONS: SectionDef[] = [screening]
