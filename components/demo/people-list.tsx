import { DEMO, DEMO_ROLES } from '@/lib/copy/demo'
import { say } from '@/lib/copy/say'
import { Disclosure } from '@/components/ui/disclosure'
import type { Locale, Wording } from '@/lib/domain/shared/wording'
import { type DeskAction, DeskForm } from './desk-form'

export interface DeskPerson {
  readonly membershipId: string
  readonly name: string
  readonly role: string
  readonly relation: string | null
  readonly itemLetters: readonly string[]
  readonly abilities: readonly string[]
  readonly institution: string | null
}

interface PeopleListProps {
  locale: Locale
  people: readonly DeskPerson[]
  signIn: DeskAction
}

const words: Readonly<Record<string, Wording>> = DEMO_ROLES

function describe({ role, relation, itemLetters, abilities, institution }: DeskPerson, locale: Locale): string {
  const word = (code: string): string => {
    const wording = words[code]
    return wording ? say(wording, locale) : code
  }
  const parts =
    role === 'APP'
      ? [word(relation ?? 'APP'), institution]
      : [word(role), itemLetters.join(' '), ...abilities.map(word)]
  return parts.filter(Boolean).join(' · ')
}

/** More than these of the institutions are folded away: the large demo has one for each application. */
const SHOWN_OF_INSTITUTIONS = 6

/** Everybody who can be somebody in the demo, office first. */
export function PeopleList({ locale, people, signIn }: PeopleListProps) {
  const office = people.filter(({ role }) => role !== 'APP')
  const institutions = people.filter(({ role }) => role === 'APP')
  const folded = institutions.slice(SHOWN_OF_INSTITUTIONS)
  return (
    <>
      <People locale={locale} people={[...office, ...institutions.slice(0, SHOWN_OF_INSTITUTIONS)]} signIn={signIn} />
      {folded.length > 0 && (
        <Disclosure summary={say(DEMO.otherInstitutions, locale, { count: folded.length })}>
          <People locale={locale} people={folded} signIn={signIn} />
        </Disclosure>
      )}
    </>
  )
}

function People({ locale, people, signIn }: PeopleListProps) {
  return (
    <ul className="md:grid md:grid-cols-2 md:gap-x-8 xl:grid-cols-3">
      {people.map((person) => (
        <li
          key={person.membershipId}
          className="flex items-center justify-between gap-4 border-b border-line-soft py-2"
          data-person={person.name}
        >
          <span className="min-w-0">
            <span className="font-semibold">{person.name}</span>
            <span className="block text-s text-ink-3">{describe(person, locale)}</span>
          </span>
          <span className="flex-none">
            <DeskForm
              action={signIn}
              locale={locale}
              fields={{ membershipId: person.membershipId }}
              label={say(DEMO.enter, locale)}
              about={person.name}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
