import { Status } from '@/components/ui/status'
import { DEMO } from '@/lib/copy/demo'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'
import { type DeskAction, DeskForm } from './desk-form'

type SystemCode = 'nhc' | 'licence' | 'supervision' | 'credit' | 'dose' | 'ecology' | 'birthCert' | 'waste'

interface SystemListProps {
  locale: Locale
  systems: readonly { readonly system: SystemCode; readonly available: boolean }[]
  toggle: DeskAction
}

/** The simulated systems, each with its switch. */
export function SystemList({ locale, systems, toggle }: SystemListProps) {
  return (
    <>
      <p className="py-3 text-ink-2">{say(DEMO.systemsLead, locale)}</p>
      <ul>
        {systems.map(({ system, available }) => {
          const name = say(DEMO[system], locale)
          return (
            <li
              key={system}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line-soft py-2"
            >
              <span className="min-w-0 flex-1">{name}</span>
              <Status code={available ? 'ok' : 'un'}>{say(available ? DEMO.isOn : DEMO.isOff, locale)}</Status>
              <DeskForm
                action={toggle}
                locale={locale}
                fields={{ system, available: available ? 'no' : 'yes' }}
                label={say(available ? DEMO.switchOff : DEMO.switchOn, locale)}
                about={name}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
