import { FormSelect } from '@/components/ui/form/form-fields'
import { ADMIN } from '@/lib/copy/admin'
import { ROLE_WORDS } from '@/lib/copy/roles'
import { say } from '@/lib/copy/say'
import { STAFF_ROLES } from '@/lib/domain/account/staff-roles'
import type { Locale } from '@/lib/domain/shared/wording'

export const RoleSelect = ({ locale }: { locale: Locale }) => (
  <FormSelect
    name="role"
    label={say(ADMIN.role, locale)}
    empty={say(ADMIN.chooseRole, locale)}
    width="m"
    options={STAFF_ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role][locale] }))}
  />
)
