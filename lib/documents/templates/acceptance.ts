import type { ReceiptForm } from '@/lib/domain/document/variables/acceptance'
import type { VariablesOf } from '@/lib/domain/document/variables/registry'
import { column, dayOf, led, list, p, row, table, values, zhDate, zhInstant } from '../words'
import { caseReference, contactLine, itemNames, type TemplateBody } from './template'

export function acceptanceNotice(v: VariablesOf<'DOC-01@1'>): TemplateBody {
  const provisional = v.limits.some((limit) => limit.provisional)
  return {
    reference: caseReference(v.caseNo, v.institution),
    addressee: v.institution.name,
    contact: contactLine(v.contact),
    blocks: [
      p(
        `贵机构于${zhDate(v.receivedOn)}提交的医疗机构校验一件事申请（${itemNames(v.items)}），材料齐全、符合法定形式，` +
          (v.deemed
            ? `本机关未在五个工作日内一次性告知补正，依照《中华人民共和国行政许可法》第三十二条，自收到申请材料之日即${zhDate(v.acceptedOn)}起视为受理。`
            : `依照《中华人民共和国行政许可法》第三十二条，本机关决定自${zhDate(v.acceptedOn)}起受理。`),
      ),
      p('各事项同时审查，结论一次反馈。办理期限如下：'),
      table(
        [
          column('校验事项', 34),
          column('承诺期限', 17, 'center'),
          column('承诺办结日', 24, 'center'),
          column('法定期限', 17, 'center'),
          column('法定届满日', 24, 'center'),
        ],
        v.limits.map((limit) => [
          limit.item.name,
          `${limit.committedDays}个工作日`,
          zhDate(limit.committedDue),
          limit.statutoryLimit,
          zhDate(limit.statutoryDue),
        ]),
      ),
      ...(provisional ? [p('所列日期超出国务院办公厅已公布的放假安排的，为暂定日期，公布后重新计算并告知。')] : []),
      p('整改、听证、检验检测、专家评审等依法不计入期限的时间，发生时另行书面告知。现场核查不停止计时。'),
      ...(v.outstanding.length === 0
        ? []
        : [
            led('容缺材料', '下列材料请在所列日期前补交，逾期未补交的，列为需要整改的问题：'),
            list(v.outstanding.map((paper) => `${paper.name}，${zhDate(paper.dueOn)}前`)),
          ]),
      led('查询', '凭案号和收件时取得的查询码，可以在办理进度页面查看每一步和计时依据，不需要登录。'),
    ],
  }
}

export function supplementNotice(v: VariablesOf<'DOC-02@1'>): TemplateBody {
  return {
    subtitle: '（一次性告知）',
    reference: caseReference(v.caseNo, v.institution),
    addressee: v.institution.name,
    contact: contactLine(v.contact),
    blocks: [
      p(
        `贵机构于${zhDate(v.receivedOn)}提交的医疗机构校验一件事申请（${itemNames(v.items)}），经核对有${v.defects.length}处需要补正。` +
          '依照《中华人民共和国行政许可法》第三十二条，现将需要补正的全部内容一次性告知如下：',
      ),
      table(
        [column('序号', 8, 'center'), column('材料或者填写内容', 26), column('要求', 34), column('请这样做', 34)],
        v.defects.map((defect, index) => [String(index + 1), defect.subject, defect.requirement, defect.how]),
      ),
      ...(v.repeatReason === null ? [] : [led('再次告知的理由', v.repeatReason)]),
      led(
        '期限',
        `请在${v.term.days}日内，即${zhDate(v.term.dueOn)}前补正。可以在网上逐项补交，没有列出的内容不需要重新提交。`,
      ),
      led('逾期的后果', '到期没有补正的，视为没有按规定提出申请，本次办理终止；校验期满日不因此改变。'),
      led(
        '收到补正后',
        '本机关自收到全部补正材料之日起五个工作日内决定是否受理；逾期不答复的，自收到申请材料之日起视为受理。除补正未达要求或者补正内容引出的问题外，不再提出新的补正要求。',
      ),
    ],
  }
}

export function refusalToAccept(v: VariablesOf<'DOC-03@1'>): TemplateBody {
  return {
    reference: caseReference(v.caseNo, v.institution),
    addressee: v.institution.name,
    contact: contactLine(v.contact),
    remedies: v.remedies,
    blocks: [
      p(
        `本机关于${zhDate(v.receivedOn)}收到贵机构提交的医疗机构校验一件事申请。经核对，对下列事项决定不予受理：${itemNames(v.items)}。`,
      ),
      led('理由', v.reason),
      led('依据', `${v.legalBases.join('；')}。`),
      ...(v.properAuthority === null ? [] : [led('可以向谁申请', `上述事项请向${v.properAuthority}提出。`)]),
    ],
  }
}

const FORM_WORDS: Readonly<Record<ReceiptForm, string>> = {
  UPLOADED: '上传文件',
  FILLED_IN: '在线填写',
  FETCHED: '数据共享调取',
  SIGNED: '电子签名',
  PAPER: '纸质',
}

const CHANNEL_WORDS = { ONLINE: '网上', WINDOW: '窗口', SELF: '自助终端', VIDEO: '视频办' } as const

export function receipt(v: VariablesOf<'DOC-04@1'>): TemplateBody {
  const pieces = v.materials.reduce((sum, material) => sum + material.copies, 0)
  return {
    reference: caseReference(v.caseNo, v.institution),
    addressee: v.institution.name,
    contact: contactLine(v.contact),
    blocks: [
      p(
        `本机关于${zhInstant(v.receivedAt)}收到贵机构提交的医疗机构校验一件事申请，共${v.materials.length}项材料、${pieces}份。收件不等于受理。`,
      ),
      values([
        row('申请事项', itemNames(v.items)),
        row('提交方式', CHANNEL_WORDS[v.channel]),
        row('登记号', v.institution.registrationNo),
      ]),
      table(
        [column('编号', 10, 'center'), column('材料', 56), column('方式', 20, 'center'), column('份数', 10, 'center')],
        v.materials.map((material) => [
          material.code,
          material.name,
          FORM_WORDS[material.form],
          String(material.copies),
        ]),
        '本次没有提交材料',
      ),
      led(
        '之后',
        `本机关在${zhDate(v.answerDueOn)}前告知是否受理；需要补正的，一次性告知全部内容。逾期不告知的，自${zhDate(dayOf(v.receivedAt))}起视为受理。`,
      ),
    ],
  }
}
