Feature: Scenarios that fail

  Scenario: What is given did not happen
    Given the First Meeting opens on 9 November 2010
    And the First Meeting adopts the languages on 10 November 2010
    And the First Meeting closes on 12 November 2010

  Scenario: What happened last was refused, and nothing is said of it
    Given the First Meeting opens on 9 November 2010
    When the First Meeting adopts the languages on 10 November 2010

  Scenario: Something else was expected
    Given the First Meeting opens on 9 November 2010
    When the First Meeting adopts the languages on 10 November 2010
    Then it is refused by 8.4

  Scenario: Another reason was expected
    Given the First Meeting opens on 9 November 2010
    When the First Meeting adopts the languages on 10 November 2010
    Then it is refused by A1.2
    And the reason says "is on fire"

  Scenario: Nothing has happened
    Given the programme "ccm-2011"
    Then it is accepted
