import { graphql } from '../generated/gql.ts';
import type { ReminderDeskQuery } from '../generated/graphql.ts';

export const REMINDER_DESK = graphql(`
  query ReminderDesk {
    reminderDesk {
      from
      version
      waiting {
        name
        says
        ruleId
        byName
        at
        isMine
      }
      cap
      quietRoles
      own
      partners
      faxes {
        number
        whose
      }
      colleagues {
        name
        address
      }
      considered
      rules {
        ruleId
        title
        line
        mode
        neverHeldOut
        holdOut {
          percent
          reason
          until
          proposedByName
          approvedByName
          isMine
        }
        outcomes {
          outcome
          count
        }
        reasons {
          label
          count
        }
        difference {
          estimate
          low
          high
        }
        proposesDemotion
        wouldSpeak
        couldNotTell
      }
    }
  }
`);

export const REMINDERS_SET = graphql(`
  mutation RemindersSet($settings: ReminderSettingsInput!, $version: Int!) {
    remindersSet(settings: $settings, version: $version) {
      __typename
      ...RefusalSaid
    }
  }
`);

export const REMINDERS_AGREE = graphql(`
  mutation RemindersAgree($name: String!, $version: Int!) {
    remindersAgree(name: $name, version: $version) {
      __typename
      ...RefusalSaid
    }
  }
`);

export const REMINDERS_TAKE_BACK = graphql(`
  mutation RemindersTakeBack($name: String!, $version: Int!) {
    remindersTakeBack(name: $name, version: $version) {
      __typename
      ...RefusalSaid
    }
  }
`);

export const HOLD_OUT_PROPOSE = graphql(`
  mutation HoldOutPropose($rule: String!, $percent: Int!, $reason: String!, $until: Date!) {
    holdOutPropose(rule: $rule, percent: $percent, reason: $reason, until: $until) {
      __typename
      ...RefusalSaid
    }
  }
`);

export const HOLD_OUT_APPROVE = graphql(`
  mutation HoldOutApprove($rule: String!, $percent: Int!, $reason: String!, $until: Date!) {
    holdOutApprove(rule: $rule, percent: $percent, reason: $reason, until: $until) {
      __typename
      ...RefusalSaid
    }
  }
`);

export const HOLD_OUT_END = graphql(`
  mutation HoldOutEnd($rule: String!) {
    holdOutEnd(rule: $rule) {
      __typename
      ...RefusalSaid
    }
  }
`);

export type Desk = ReminderDeskQuery['reminderDesk'];
export type DeskRule = Desk['rules'][number];
