import { lockUser } from '@/lib/db/accounts'
import { findNoticeChoices, saveNoticeChoices } from '@/lib/db/notice-choices'
import { chooseChannels, chooseInput } from '@/lib/domain/notice/choices'
import { refuse } from '@/lib/domain/shared/result'
import { anyone, defineCommand } from '@/lib/services/command'

/** How a person is told outside the portal, by kind of event. The inbox has everything whatever is chosen. */
export const chooseChannelsCommand = defineCommand({
  name: 'notice.chooseChannels',
  input: chooseInput,
  load: async (tx, _input, { userId, role }) => {
    await lockUser(tx, userId)
    const own = await findNoticeChoices(tx, userId)
    return own && { userId, role, ...own }
  },
  authorise: anyone,
  decide: ({ userId, role, choices, version }, wanted) => {
    if (wanted.version !== version) return refuse('notice.changed_meanwhile')
    const chosen = chooseChannels(role, choices, wanted.choices)
    return chosen.ok ? { ok: true, value: { userId, choices: chosen.value } } : chosen
  },
  save: async (tx, { userId, choices }, { now }) => ({
    version: await saveNoticeChoices(tx, userId, choices, now),
  }),
  audit: ({ userId }, { version }, { choices }) => [
    {
      stream: 'account',
      action: 'notice.channels_chosen',
      subject: { type: 'user', id: userId },
      detail: { version, choices },
    },
  ],
})
