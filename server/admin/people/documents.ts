import { graphql } from '../generated/gql.ts';
import type { PeopleQuery } from '../generated/graphql.ts';

export const PEOPLE = graphql(`
  query People {
    people {
      id
      personId
      name
      email
      roles
      department
      since
      ended
    }
    officers {
      id
      role
      title
      publicContact
      since
      until
      holder {
        id
        name
      }
      alternate {
        id
        name
      }
    }
    invitations {
      id
      email
      roles
      createdAt
      expiresAt
      acceptedAt
    }
  }
`);

export const MEMBER_SIGN_INS = graphql(`
  query MemberSignIns($personId: ID!) {
    signInEvents(personId: $personId) {
      id
      kind
      at
      browser
      network
    }
  }
`);

export const INVITE = graphql(`
  mutation Invite($email: String!, $name: String, $roles: [Role!]!, $department: String) {
    invitationCreate(email: $email, name: $name, roles: $roles, department: $department) {
      ... on InvitationCreateSuccess {
        link
        invitation {
          id
          email
        }
      }
      ...RefusalSaid
    }
  }
`);

export const END_MEMBERSHIP = graphql(`
  mutation EndMembership($personId: ID!) {
    membershipEnd(personId: $personId) {
      ... on MembershipEndSuccess {
        membership {
          id
          ended
        }
      }
      ...RefusalSaid
    }
  }
`);

export type Member = PeopleQuery['people'][number];
export type Designation = PeopleQuery['officers'][number];
export type Invitation = PeopleQuery['invitations'][number];
