import { w, type ItemDefinition } from '../definition'

export const practiceCopy: ItemDefinition['copy'] = {
  name: w('医疗机构执业许可证校验', 'Verification of the practice licence'),
  short: w('执业', 'Practice'),
  licence: w('《医疗机构执业许可证》', 'Practice licence'),
  who: w(
    '在本区登记、领取《医疗机构执业许可证》的所有机构。备案诊所没有执业许可证，不办这一项。',
    'Every institution registered here that holds a practice licence. Filed clinics have none and need not apply.',
  ),
  what: w(
    '看机构是不是还符合登记时的条件，合格的在副本上加注，继续执业。',
    'Checks that the institution still meets the conditions it was registered under; the copy is annotated and practice goes on.',
  ),
  conditions: [
    w('执业许可证有效，没有注销、吊销', 'The licence is in force, neither cancelled nor revoked'),
    w(
      '名称、地址、负责人、科目、床位（牙椅）和登记一致，有变化的已办变更',
      'Name, address, principal, departments and beds match the register; changes were registered',
    ),
    w('人员、场所、设备达到该类别的基本标准', 'Staff, premises and equipment meet the basic standard of the category'),
    w('校验期内检查出的问题已经改好', 'Findings of the period have been corrected'),
    w('消防、医疗废物、污水的文件在有效期内', 'Fire, waste and sewage documents are in force'),
  ],
  legalBasis: [
    w('《医疗机构管理条例》第二十一条（2022修订）', 'Regulation on Medical Institutions, art. 21 (2022)'),
    w('《医疗机构管理条例实施细则》第三十五条至第三十七条', 'Implementing Rules of the Regulation, art. 35–37'),
    w(
      '《医疗机构校验管理办法（试行）》（卫医政发〔2009〕57号）第六条至第十条、第十九条至第二十四条',
      'Verification Measures (trial), No. 57 of 2009, art. 6–10, 19–24',
    ),
  ],
  statutoryNote: w(
    '法定期限 30 天，自受理起算，按日历日计',
    'Legal limit 30 days from acceptance, counted as calendar days',
  ),
  cycle: w(
    '床位不满 100 张的每年一次，100 张以上的每 3 年一次',
    'Yearly below 100 beds, every three years from 100 beds',
  ),
  jurisdiction: w('由登记机关校验', 'Verified by the authority that registered the institution'),
  result: w(
    '校验合格：副本加注，写明下次期满日。暂缓校验：1 至 6 个月，到期前后可以申请再次校验。',
    'Qualified: the copy is annotated with the next due date. Deferred: one to six months, then re-verification.',
  ),
  faq: [
    {
      q: w('什么时候可以申报', 'When can I apply?'),
      a: w(
        '校验期满前 3 个月起。期满前没有申报的，会收到责令补办通知书，从送达起有 20 天时间。',
        'From three months before the due date. If you miss it, you are ordered to apply within 20 days of service.',
      ),
    },
    {
      q: w('地址变了，能在校验时一起改吗', 'The address changed. Can that be done here?'),
      a: w(
        '不能，要先办变更登记，有了批准文号再填进申报表。',
        'No. Register the change first, then enter the approval number.',
      ),
    },
    {
      q: w('一定要来现场看吗', 'Is there always a visit?'),
      a: w(
        '首次校验、最近两个校验期没看过现场的要看；其他的看材料和数据，不需要就不去。',
        'At the first verification, and when there was none in the last two periods. Otherwise only if papers or data call for it.',
      ),
    },
  ],
}
