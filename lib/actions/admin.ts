'use server'

import { routes } from '@/lib/routes'
import {
  deactivateCommand,
  reactivateCommand,
  resendLinkCommand,
  unlockCommand,
} from '@/lib/services/account/account-status'
import { createStaffCommand } from '@/lib/services/account/create-staff'
import { giveRoleCommand, setGrantCommand, withdrawRoleCommand } from '@/lib/services/account/roles-of-account'
import { endSessionCommand } from '@/lib/services/account/session-commands'
import { formAction, text, texts } from './form-action'

const grantOf = (form: FormData) => ({
  itemLetters: texts(form, 'itemLetters'),
  abilities: texts(form, 'abilities'),
  certNo: text(form, 'certNo'),
})

const userOf = (form: FormData) => ({ userId: text(form, 'userId'), version: text(form, 'version') })
const pagesOf = ({ userId }: { userId: string }) => [routes.admin, routes.adminAccount(userId)]

export const createStaffAction = formAction(createStaffCommand, {
  input: (form) => ({
    name: text(form, 'name'),
    loginName: text(form, 'loginName'),
    email: text(form, 'email'),
    role: text(form, 'role'),
    ...grantOf(form),
  }),
  next: ({ userId }) => `${routes.adminAccount(userId)}?done=created`,
})

export const setGrantAction = formAction(setGrantCommand, {
  input: (form) => ({ ...userOf(form), membershipId: text(form, 'membershipId'), ...grantOf(form) }),
  next: ({ userId }) => `${routes.adminAccount(userId)}?done=grant`,
})

export const giveRoleAction = formAction(giveRoleCommand, {
  input: (form) => ({ userId: text(form, 'userId'), role: text(form, 'role'), ...grantOf(form) }),
  next: ({ userId }) => `${routes.adminAccount(userId)}?done=role`,
})

export const withdrawRoleAction = formAction(withdrawRoleCommand, {
  input: (form) => ({ ...userOf(form), membershipId: text(form, 'membershipId') }),
  next: ({ userId }) => `${routes.adminAccount(userId)}?done=withdrawn`,
})

export const deactivateAction = formAction(deactivateCommand, {
  input: (form) => ({ ...userOf(form), reason: text(form, 'reason') }),
  next: ({ userId }) => `${routes.adminAccount(userId)}?done=deactivated`,
})

export const reactivateAction = formAction(reactivateCommand, {
  input: userOf,
  next: ({ userId }) => `${routes.adminAccount(userId)}?done=reactivated`,
})

export const unlockAction = formAction(unlockCommand, {
  input: userOf,
  next: ({ userId }) => `${routes.adminAccount(userId)}?done=unlocked`,
})

export const resendLinkAction = formAction(resendLinkCommand, {
  input: userOf,
  revalidate: pagesOf,
})

/** One's own session on another device. */
export const endSessionAction = formAction(endSessionCommand, {
  input: (form) => ({ sessionId: text(form, 'sessionId') }),
  revalidate: () => [routes.account],
})
