<?php

require __DIR__ . '/vendor/autoload.php';

$pdf = new Dompdf\Dompdf();
$pdf->loadHtml('<h1>Invoice 1</h1>');
$pdf->render();
echo strlen($pdf->output()), " bytes\n";
