<?php
$conf['title'] = 'Handbook';
$conf['template'] = 'bootstrap3';
