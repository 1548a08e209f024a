#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a web page in Chromium: nothing is complained of, and what it promises works.

usage: check-html-browser.py TEST-EXPORT-HTML
"""

import base64
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SKIP = 77
try:
    from selenium import webdriver
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.wait import WebDriverWait
except ImportError:
    print('selenium is not here')
    sys.exit(SKIP)
CHROMIUM = shutil.which('chromium') or shutil.which('chromium-browser')
DRIVER = shutil.which('chromedriver')
if not CHROMIUM or not DRIVER:
    print('Chromium is not here')
    sys.exit(SKIP)
PROGRAM = sys.argv.pop(1)
QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
         '--disable-background-networking', '--disable-component-update', '--disable-sync',
         '--window-size=1200,800']


def start(profile, script=True):
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in [*QUIET, f'--user-data-dir={profile}']:
        options.add_argument(argument)
    options.set_capability('goog:loggingPrefs', {'browser': 'ALL'})
    if not script:
        options.add_experimental_option('prefs', {
            'profile.managed_default_content_settings.javascript': 2})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))


class Browser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.page = pathlib.Path(cls.folder.name, 'page.html')
        subprocess.run([PROGRAM, 'write', cls.page, 'id', '3', '5'], check=True)
        cls.driver = start(pathlib.Path(cls.folder.name, 'profile'))

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()
        cls.folder.cleanup()

    def setUp(self):
        self.driver.get(self.page.as_uri())

    def tearDown(self):
        self.assertEqual(self.driver.get_log('browser'), [])

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def shown(self, selector='.programme'):
        return [e for e in self.driver.find_elements(By.CSS_SELECTOR, selector) if e.is_displayed()]

    def wait_for(self, test):
        WebDriverWait(self.driver, 30).until(lambda driver: test())

    def choose(self, key, option=1):
        select = self.find(f'select[data-key={key}]')
        chosen = select.find_elements(By.TAG_NAME, 'option')[option]
        chosen.click()
        return chosen.get_attribute('value')

    def test_search(self):
        whole = len(self.shown())
        self.assertEqual(whole, 18)
        count = self.find('#count').text
        self.assertIn('18 dari 18', count)
        entries = len(self.shown('#contents li'))
        self.find('body').send_keys('/')
        self.assertEqual(self.driver.switch_to.active_element, self.find('#search'))
        self.find('#search').send_keys('MAL pelayanan')
        self.wait_for(lambda: len(self.shown()) < whole)
        found = self.shown()
        self.assertEqual(len(found), 3)
        self.assertTrue(all('Mal Pelayanan' in e.text for e in found))
        self.assertIn('3 dari 18', self.find('#count').text)
        self.assertLess(len(self.shown('#contents li')), entries)
        self.find('#search').send_keys(Keys.ESCAPE)
        self.wait_for(lambda: len(self.shown()) == whole)
        self.find('#search').send_keys('tidakadakataini')
        self.wait_for(lambda: not self.shown())
        self.assertIn('Tidak ada', self.find('#count').text)
        self.find('#show-all').click()
        self.wait_for(lambda: self.find('#count').text == count)

    def test_filters(self):
        whole = len(self.shown())
        for key in 'dimension', 'agency', 'source':
            value = self.choose(key, 2 if key == 'source' else 1)
            found = self.shown()
            self.assertTrue(found)
            for element in found:
                self.assertIn(value, element.get_attribute('data-' + key).split())
            if key != 'agency':  # every programme of the sample has that one
                self.assertLess(len(found), whole)
            self.find('#show-all').click() if self.find('#show-all').is_displayed() else None
        self.find('[data-key=quick-win]').click()
        self.assertEqual(len(self.shown()), 4)
        self.choose('dimension')
        self.assertTrue(0 < len(self.shown()) < 4)
        budget = sum(int(e.get_attribute('data-budget')) for e in self.shown())
        told = re.sub(r'\D', '', self.find('#count').text.split('Rp')[1])
        self.assertEqual(int(told), budget * 100)  # with two decimals

    def test_collapse(self):
        button = self.find('#section-1 > h2 > button')
        body = self.find('#section-1 > .body')
        self.assertEqual(button.get_attribute('aria-expanded'), 'true')
        self.assertEqual(button.get_attribute('aria-controls'), body.get_attribute('id'))
        button.send_keys(Keys.ENTER)
        self.assertEqual(button.get_attribute('aria-expanded'), 'false')
        self.assertLess(body.size['height'], 40)
        self.find('#contents a[href="#section-1-1"]').click()
        self.wait_for(lambda: button.get_attribute('aria-expanded') == 'true')
        self.assertGreater(body.size['height'], 100)
        fold = self.find('#fold')
        words = fold.text
        fold.click()
        self.assertFalse(self.driver.find_elements(By.CSS_SELECTOR, 'h2 > [aria-expanded=true]'))
        self.assertNotEqual(fold.text, words)
        fold.click()
        self.assertFalse(self.driver.find_elements(By.CSS_SELECTOR, 'h2 > [aria-expanded=false]'))

    def test_details(self):
        programme = self.find('.programme')
        height = programme.size['height']
        programme.find_element(By.TAG_NAME, 'summary').send_keys(Keys.ENTER)
        self.wait_for(lambda: programme.size['height'] > height + 200)
        self.assertTrue(programme.find_element(By.TAG_NAME, 'table').is_displayed())

    def test_narrow(self):
        self.driver.execute_cdp_cmd('Emulation.setDeviceMetricsOverride', {
            'width': 400, 'height': 800, 'deviceScaleFactor': 1, 'mobile': False})
        try:
            self.assertFalse(self.find('#contents').is_displayed())
            width = self.driver.execute_script('return document.body.scrollWidth')
            self.assertLessEqual(width, 400)
            self.find('#show-contents').click()
            box = self.find('#contents').rect
            self.assertEqual(box['y'], self.find('#bar').rect['height'])
            self.assertEqual(box['y'] + box['height'], 800)
            self.find('#contents a[href="#section-2"]').click()
            self.wait_for(lambda: not self.find('#contents').is_displayed())
        finally:
            self.driver.execute_cdp_cmd('Emulation.clearDeviceMetricsOverride', {})

    def test_nothing_else_runs(self):
        """The policy is in force: a script and a style that are not the page's own do nothing."""
        self.driver.execute_script("""
            const style = document.createElement('style');
            style.textContent = 'body { color: rgb(1, 2, 3) }';
            document.head.append(style);
            const script = document.createElement('script');
            script.textContent = 'window.ran = true';
            document.head.append(script);""")
        self.assertIsNone(self.driver.execute_script('return window.ran'))
        colour = self.driver.execute_script('return getComputedStyle(document.body).color')
        self.assertNotEqual(colour.replace(' ', ''), 'rgb(1,2,3)')
        refused = self.driver.get_log('browser')
        self.assertEqual(len(refused), 2, refused)

    def test_print(self):
        """What is folded away is printed all the same."""
        self.find('#fold').click()
        chapters = [e.get_attribute('textContent')
                    for e in self.driver.find_elements(By.CSS_SELECTOR, '.chapter > h2')]
        done = self.driver.execute_cdp_cmd('Page.printToPDF', {'preferCSSPageSize': True})
        pdf = pathlib.Path(self.folder.name, 'page.pdf')
        pdf.write_bytes(base64.b64decode(done['data']))
        if not shutil.which('pdftotext'):
            self.skipTest('pdftotext is not here')
        text = subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True, capture_output=True,
                              text=True).stdout
        flat = ' '.join(text.split())
        self.assertGreater(len(chapters), 5)
        for title in chapters:
            self.assertIn(' '.join(title.split()), flat)
        self.assertIn('Masyarakat meminta layanan', flat)
        self.assertGreater(text.count('\f'), len(chapters))

    def test_without_script(self):
        other = start(pathlib.Path(self.folder.name, 'no-script'), script=False)
        try:
            other.get(self.page.as_uri())
            bar = other.find_element(By.ID, 'bar')
            self.assertFalse(bar.is_displayed())
            self.assertTrue(other.find_element(By.ID, 'contents').is_displayed())
            for body in other.find_elements(By.CSS_SELECTOR, '.chapter > .body'):
                self.assertGreater(body.size['height'], 20)
            self.assertEqual(other.get_log('browser'), [])
        finally:
            other.quit()


unittest.main(verbosity=1)
