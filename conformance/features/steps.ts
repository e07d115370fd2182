import { After, BeforeStep, Given, Then, When } from '@cucumber/cucumber';
import { defineSteps } from 'intersessional/testing/gherkin';

defineSteps({ Given, When, Then, After, BeforeStep });
