Feature: The cycle of 2010-2011 of the Convention on Cluster Munitions

  The First Meeting of States Parties decides the work programme of 2011, the intersessional makes
  recommendations, and the Second Meeting receives them. What stands here can be read beside the paper.

  Background:
    Given the programme "ccm-2011"
    And the First Meeting opens in Vientiane, Laos on 9 November 2010

  Rule: The First Meeting adopts the text that lies on the table, by consensus

    Scenario: The languages of the annex are English, French and Spanish
      Given the First Meeting has adopted the work programme
      When the First Meeting adopts the languages as English and French on 12 November 2010
      Then it is refused by A5
      And the reason says "Languages: English, French, Spanish expected. Found: English, French."

    Scenario: A decision to which a delegation objects is not adopted
      Given the First Meeting has adopted the work programme
      And a delegation objects to the languages on 11 November 2010
      When the First Meeting adopts the languages on 12 November 2010
      Then it is refused by consensus

    Scenario: An objection that is withdrawn stands in nobody's way
      Given the First Meeting has adopted the work programme
      And a delegation objects to the languages on 11 November 2010
      And a delegation withdraws its objection to the languages on 12 November 2010
      When the First Meeting adopts the languages on 12 November 2010
      Then it is accepted

    Scenario: The intersessional is decided only with the work programme that convenes it
      When the First Meeting adopts the intersessional on 12 November 2010
      Then it is refused by A1.2

    Scenario: The Second Meeting is decided inside what Lebanon offers
      Given the Second Meeting is proposed for 19 September 2011 to 23 September 2011 in Beirut, Lebanon
      When the First Meeting adopts the next meeting on 12 November 2010
      Then it is refused by 8.4

    Scenario: The First Meeting does not close before its key decisions are settled
      When the First Meeting closes on 12 November 2010
      Then it is refused by 9.1

    Scenario: A decision can be put off, but a key decision is then still open
      Given the First Meeting has deferred the recommendations on 11 November 2010
      And the First Meeting has adopted every decision on 12 November 2010
      When the First Meeting closes on 12 November 2010
      Then it is accepted

    Scenario: Nothing of substance is discussed at the First Meeting
      When theme b is discussed on 10 November 2010
      Then it is out of place

    Scenario: What is decided is owed
      Given the First Meeting has adopted every decision on 12 November 2010
      When the First Meeting closes on 12 November 2010
      Then it is accepted
      And A4 is owed by 27 June 2011
      And the cycle stands at "betweenMeetings.intersessional.preparing"

  Rule: The intersessional is prepared and held as it was decided

    Background:
      Given the First Meeting has adopted every decision on 12 November 2010
      And the First Meeting has closed on 12 November 2010

    Scenario: Arrangements for interpretation add up, and one round by itself breaches nothing
      Given interpretation was arranged in English and French on 11 April 2011
      When interpretation is arranged in Spanish on 2 May 2011
      Then it is accepted
      And 6.1 is fulfilled

    Scenario: It is interpreted into the languages decided
      Given an executive coordinator was appointed on 15 November 2010
      And conference support was arranged with the help of UNODA and GICHD on 4 April 2011
      And interpretation was arranged in English and French on 11 April 2011
      When the intersessional opens on 27 June 2011
      Then it is refused by A5

    Scenario: More languages are no breach
      When interpretation is arranged in English, French, Spanish and Arabic on 11 April 2011
      Then it is accepted

    Scenario: Costs are met from earmarked contributions
      Given an earmarked contribution was received on 1 February 2011
      When an unearmarked contribution is received on 1 March 2011
      Then it is refused by A6.3

    Scenario: Friends of the President are identified, and nobody is refused
      Given Germany was designated Friend of the President on 17 January 2011
      When Japan is designated Friend of the President on 17 January 2011
      Then it is accepted
      And A2.1 is fulfilled

    Scenario: As the day comes closer
      Given an executive coordinator was appointed on 15 November 2010
      And conference support was arranged with the help of UNODA and GICHD on 4 April 2011
      And interpretation was arranged on 11 April 2011
      When it is 27 June 2011
      Then A6.2 is fulfilled
      And A4 is owed
      And "intersessional.opened" may come next

    Scenario: The intersessional is not called off
      When the intersessional is cancelled on 2 May 2011
      Then it is refused by A4

    Scenario: Nobody opens the intersessional without conference support
      Given an executive coordinator was appointed on 15 November 2010
      And interpretation was arranged on 11 April 2011
      When the intersessional opens on 27 June 2011
      Then it is refused by A6.2

    Scenario: It is held in Geneva
      Given everything is done up to "intersessional.opened"
      When the intersessional opens in Vienna, Austria on 27 June 2011
      Then it is refused by A4

    Scenario: It is held on the days decided
      Given everything is done up to "intersessional.opened"
      When "intersessional.opened" happens on 4 July 2011 with:
        | span | { "from": "2011-07-04", "to": "2011-07-07" } |
      Then it is refused by A4
      And the reason says "Days: 27-30 June 2011 expected."

    Scenario: Support for another meeting is paid as its host likes
      When "support.arranged" happens on 15 August 2011 with:
        | by         | host              |
        | assistedBy | []                |
        | fund       | a fund of Lebanon |
        | meeting    | secondMeeting     |
      Then it is accepted

    Scenario: Another venue in Geneva is reported, and let through
      Given everything is done up to "intersessional.opened"
      When "intersessional.opened" happens on 27 June 2011 with:
        | venue | Palais des Nations |
      Then it is accepted
      And it is let through, and 3.1 is reported

    Scenario: No official documents: the meeting is informal
      Given everything is done up to "theme.discussed"
      And an informal document was issued on 28 June 2011
      When an official document is issued on 28 June 2011
      Then it is refused by 6.2

    Scenario: Every theme is discussed before it closes
      Given everything is done up to "theme.discussed"
      And themes a, b and c are discussed on 28 June 2011
      When the intersessional closes on 30 June 2011
      Then it is refused by A1.3

  Rule: The Second Meeting receives the recommendations

    Background:
      Given the First Meeting has adopted every decision on 12 November 2010

    Scenario: It is convened where it was decided
      Given the First Meeting has closed on 12 November 2010
      When the Second Meeting is convened in Beirut, Lebanon on 15 March 2011
      Then it is accepted

    Scenario: They are transmitted once each subject is agreed
      Given everything is done up to "recommendation.agreed"
      And a recommendation on structure was agreed on 30 June 2011
      And the intersessional has closed on 30 June 2011
      When the recommendations are transmitted on 11 July 2011
      Then it is refused

    Scenario: It does not open without them
      Given the First Meeting has closed on 12 November 2010
      When the Second Meeting opens on 12 September 2011
      Then it is refused by 2.3 and A3

    Scenario: The whole cycle, as the programme has it
      Given everything is done up to "secondMeeting.opened"
      When the Second Meeting opens on 12 September 2011
      Then it is accepted
      And A4, A6.2 and A7.2 are fulfilled
      And the cycle stands at "secondMeeting"
