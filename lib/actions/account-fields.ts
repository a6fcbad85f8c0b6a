import type { Answer, CommandOutcome } from '@/lib/services/command'
import type { Failed } from './form-action'

/** Refusals that are about one field are said beside it, and the summary leads there. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'account.password_short': 'password',
  'account.password_long': 'password',
  'account.password_mixed': 'password',
  'account.password_guessable': 'password',
  'account.password_same': 'password',
  'account.password_missing': 'password',
  'account.current_password_wrong': 'currentPassword',
  'account.first_access_mismatch': 'code',
  'account.sign_in_code_wrong': 'code',
  'account.mobile_has_account': 'mobile',
  'account.login_taken': 'loginName',
  'people.already_member': 'mobile',
  'people.invited_already': 'mobile',
  'people.mandate_missing': 'mandateTo',
  'people.mandate_ends_first': 'mandateTo',
  'people.mandate_past': 'mandateTo',
  'people.mandate_long': 'mandateTo',
}

export function atField<Out extends Answer>(outcome: CommandOutcome<Out> | Failed): CommandOutcome<Out> | Failed {
  if (outcome.kind !== 'refused') return outcome
  const { code, facts } = outcome.refusal
  const path = FIELD_OF[code]
  return path ? { kind: 'invalid', issues: [{ path, code, ...(facts ? { facts } : {}) }] } : outcome
}
