import { w, type DeskCheckDef } from '../definition'

/** Checkpoints every item's reviewer answers (DOMAIN §3.6: DR01–DR04 and DR22). */
export const BASE_DESK_CHECKS: readonly DeskCheckDef[] = [
  {
    code: 'DR01',
    wording: {
      title: w('身份和登记事项三处一致', 'Identity and registered matters agree'),
      look: w(
        '申报表、电子证照、登记信息逐项对照：名称、地址、法定代表人、主要负责人',
        'Compare form, e-licence and register: name, address, legal representative, principal',
      ),
      ifNot: w(
        '要求补正，或请机构先办变更登记',
        'Ask for completion, or have the institution register the change first',
      ),
    },
    outcomes: ['SUPPLEMENT', 'CHANGE_CASE'],
    rules: ['AV01', 'AV02', 'AV03', 'AV36'],
    materials: ['M01', 'M03', 'M04', 'M05'],
    sections: ['institution'],
  },
  {
    code: 'DR02',
    wording: {
      title: w('校验期、周期和期满日正确', 'Period, cycle and due date are right'),
      look: w('对照上次校验结论和登记的周期', 'Compare with the last conclusion and the registered cycle'),
      ifNot: w(
        '标出来，由窗口更正登记带出的日期；两步都留痕',
        'Flag it; the window corrects dates taken from the register; both steps are logged',
      ),
    },
    outcomes: ['CORRECT_DATES'],
    rules: ['AV05', 'AV06', 'AV07'],
    materials: [],
    sections: ['licences'],
  },
  {
    code: 'DR03',
    wording: {
      title: w('工作总结覆盖每一年、每个申报事项', 'The report covers each year and each item'),
      look: w('看每个校验年度、每个事项有没有一章', 'Look for a chapter for each year of the period and each item'),
      ifNot: w('要求补正', 'Ask for completion'),
    },
    outcomes: ['SUPPLEMENT'],
    rules: [],
    materials: ['M07'],
    sections: [],
  },
  {
    code: 'DR04',
    wording: {
      title: w('签名有效，授权包含提交当天', 'Signatures are valid and the mandate covers the day of filing'),
      look: w(
        '看申请表、承诺书的签名记录和授权起止日期',
        'See the signature records of form and undertaking, and the dates of the mandate',
      ),
      ifNot: w('要求补正', 'Ask for completion'),
    },
    outcomes: ['SUPPLEMENT'],
    rules: [],
    materials: ['M01', 'M02', 'M36'],
    sections: ['handler'],
  },
  {
    code: 'DR22',
    wording: {
      title: w('系统预检结果逐条看过', 'Every automatic result has been looked at'),
      look: w('每条结果点“看过了”，不同意的写明理由', 'Acknowledge each result; where you disagree, say why'),
      ifNot: w('没看完，不能提出意见', 'Until then no opinion can be given'),
    },
    outcomes: ['ACKNOWLEDGE'],
    rules: [],
    materials: [],
    sections: [],
  },
]
