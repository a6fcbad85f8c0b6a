import { w, type ItemDefinition } from '../definition'

type Copy = ItemDefinition['copy']

/** What is true of all four technologies of the mother-and-child licence. */
export const MCH_COPY: Pick<Copy, 'licence' | 'statutoryNote' | 'cycle' | 'jurisdiction' | 'result'> = {
  licence: w('《母婴保健技术服务执业许可证》', 'Mother-and-child health (MCH) technical service licence'),
  statutoryNote: w(
    '校验没有单独规定，按《行政许可法》第四十二条 20 个工作日，可以延长 10 个工作日',
    'No limit of its own for verification: 20 working days under art. 42 of the Administrative Licensing Law, extendable by 10',
  ),
  cycle: w('每 3 年一次，由原发证机关校验', 'Every three years, by the authority that issued the licence'),
  jurisdiction: w(
    '由原登记机关办理；遗传病诊断、产前诊断由省级办理，不在这里',
    'By the original registrar; genetic and prenatal diagnosis belong to the province and are not verified here',
  ),
  result: w(
    '校验合格：副本加注，下次期满日往后 3 年。暂缓校验：1 至 6 个月，到期前后可以申请再次校验。',
    'Qualified: the copy is annotated and the next due date is three years on. Deferred: one to six months, then re-verification.',
  ),
}

export const MCH_METHOD = w(
  '《母婴保健专项技术服务许可及人员资格管理办法》第七条',
  'Measures on Licensing of MCH Special Technologies and Staff, art. 7',
)
export const MCH_MEASURES_35 = w(
  '《母婴保健法实施办法》（2023修订）第三十五条',
  'Implementing Measures of the MCH Law (2023), art. 35',
)
export const MCH_STANDARD = w('《母婴保健专项技术服务基本标准》', 'Basic Standards for MCH Special Technologies')
export const CERTIFIED = w('从事这项技术的人员都有合格证书', 'Everyone performing it holds the certificate')
