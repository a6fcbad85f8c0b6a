import type { Metadata } from 'next'
import { GrantFields } from '@/components/admin/grant-fields'
import { RoleSelect } from '@/components/admin/role-select'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { PageHead } from '@/components/ui/page-head'
import { createStaffAction } from '@/lib/actions/admin'
import { requireActor } from '@/lib/auth/session'
import { ADMIN } from '@/lib/copy/admin'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(ADMIN.newTitle, await localeOf(params)) }
}

export default async function NewAccountPage({ params }: PageProps) {
  await requireActor('ADM')
  const locale = await localeOf(params)
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.admin), label: say(ADMIN.title, locale) }}
        title={say(ADMIN.newTitle, locale)}
        lead={say(ADMIN.newLead, locale)}
      />
      <ActionForm action={createStaffAction} commandKey={newKey()} locale={locale} className="mt-6 max-w-xl">
        <FormTextInput name="name" label={say(ADMIN.name, locale)} width="m" autoComplete="off" />
        <FormTextInput
          name="loginName"
          label={say(ADMIN.login, locale)}
          hint={say(ADMIN.loginHint, locale)}
          width="m"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <FormTextInput name="email" label={say(ADMIN.email, locale)} type="email" width="l" autoComplete="off" />
        <RoleSelect locale={locale} />
        <GrantFields locale={locale} prefix="" />
        <SubmitButton className="mt-6">{say(ADMIN.create, locale)}</SubmitButton>
      </ActionForm>
    </>
  )
}
