import { graphql } from '../generated/gql.ts';
import type { GoverningQuery, ResponsibilitiesQuery } from '../generated/graphql.ts';

export const RESPONSIBILITIES = graphql(`
  query Responsibilities {
    responsibilities {
      id
      decision
      citation
      otherwise
      parts {
        bearer
        part
      }
    }
  }
`);

export const GOVERNING = graphql(`
  query Governing {
    organization {
      id
      name
    }
    people {
      id
      personId
      name
      ended
    }
    designations {
      id
      role
      title
      since
      until
      writtenOn
      publicContact
      authority
      reportingLine
      isExternal
      choice
      absentFrom
      absentUntil
      holder {
        id
        personId
        name
      }
      alternate {
        id
        personId
        name
      }
    }
    governance {
      contacts {
        role
        name
        email
        person {
          id
          name
        }
      }
      functions {
        name
        head {
          id
          name
        }
      }
      reportingLines {
        person {
          id
          personId
          name
        }
        superior {
          id
          name
        }
      }
    }
    escalation {
      isOwn
      version
      soonDays
      urgent
      steps {
        cause
        at
        counted
        rung
        urgent
        reason
      }
    }
  }
`);

export const MAKE_DESIGNATION = graphql(`
  mutation MakeDesignation(
    $role: DesignationRole!
    $holder: ID!
    $alternate: ID
    $publicContact: String
    $since: Date!
    $writtenOn: Date
  ) {
    designationMake(
      role: $role
      holder: $holder
      alternate: $alternate
      publicContact: $publicContact
      since: $since
      writtenOn: $writtenOn
    ) {
      ... on DesignationMakeSuccess {
        designation {
          id
        }
      }
      ...RefusalSaid
    }
  }
`);

export const WRITE_CHARTER = graphql(`
  mutation WriteCharter(
    $id: ID!
    $alternate: ID
    $publicContact: String
    $writtenOn: Date
    $authority: String
    $reportingLine: String
    $isExternal: Boolean
    $choice: CharterChoice
    $absentFrom: Date
    $absentUntil: Date
  ) {
    designationCharter(
      id: $id
      alternate: $alternate
      publicContact: $publicContact
      writtenOn: $writtenOn
      authority: $authority
      reportingLine: $reportingLine
      isExternal: $isExternal
      choice: $choice
      absentFrom: $absentFrom
      absentUntil: $absentUntil
    ) {
      ... on DesignationCharterSuccess {
        designation {
          id
        }
      }
      ...RefusalSaid
    }
  }
`);

export const END_DESIGNATION = graphql(`
  mutation EndDesignation($id: ID!, $until: Date!) {
    designationEnd(id: $id, until: $until) {
      ... on DesignationEndSuccess {
        designation {
          id
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SET_CONTACT = graphql(`
  mutation SetContact($role: ContactRole!, $person: ID, $name: String, $email: String) {
    contactSet(role: $role, person: $person, name: $name, email: $email) {
      ... on ContactSetSuccess {
        governance {
          contacts {
            role
          }
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SET_FUNCTION_HEAD = graphql(`
  mutation SetFunctionHead($name: String!, $head: ID) {
    functionHeadSet(name: $name, head: $head) {
      ... on FunctionHeadSetSuccess {
        governance {
          functions {
            name
          }
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SET_REPORTING_LINE = graphql(`
  mutation SetReportingLine($person: ID!, $reportsTo: ID) {
    reportingLineSet(person: $person, reportsTo: $reportsTo) {
      ... on ReportingLineSetSuccess {
        governance {
          functions {
            name
          }
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SET_ESCALATION = graphql(`
  mutation SetEscalation($escalation: EscalationInput, $version: Int!) {
    escalationSet(escalation: $escalation, version: $version) {
      ... on EscalationSetSuccess {
        escalation {
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export type Responsibility = ResponsibilitiesQuery['responsibilities'][number];
export type Governing = GoverningQuery;
export type Appointment = GoverningQuery['designations'][number];
