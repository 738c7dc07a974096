<?php echo "at your desk\n";
